import type { ExportInput } from './export-input.ts';
import { readyNotes } from './ready-notes.ts';
import { citationOf, makersOf, passageOf } from './rich/citation.ts';
import { timedNotes, trackChoices } from './rich/timed-notes.ts';

const line = (tag: string, text: string): string => (text === '' ? '' : `${tag}  - ${text}\r\n`);

const twoDigits = (part: number): string => String(part).padStart(2, '0');

/** Year, month and day with all slashes, of which the unknown parts are empty. */
function risDate([year, month, day]: readonly number[]): string {
  if (year === undefined) return '';
  const parts = [month, day].map((part) => (part === undefined ? '' : twoDigits(part)));
  return `${String(year)}/${parts.join('/')}/`;
}

/**
 * The film as one record of RIS, for EndNote, Zotero and library catalogues; each timed note is an `N1` with its time
 * and title. Only what everybody may know of the film is in it.
 */
export function* toRis(raw: ExportInput): Generator<string, void> {
  const ready = yield* readyNotes(raw, trackChoices);
  const timed = yield* timedNotes(ready);
  const citation = citationOf(ready.input);
  const { key, title, network, premiered } = citation;
  yield [
    line('TY', 'MPCT'),
    line('ID', key),
    line('TI', title),
    line('PB', network),
    line('PY', premiered[0] === undefined ? '' : String(premiered[0])),
    line('DA', risDate(premiered)),
    line('N1', makersOf(citation)),
  ].join('');
  for (const one of timed) {
    const passage = passageOf(one);
    yield line('N1', `${passage.locator} ${passage.title}`);
  }
  yield 'ER  - \r\n';
}
