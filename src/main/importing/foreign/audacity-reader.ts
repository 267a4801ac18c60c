import type { Pausing } from '../../../shared/domain/export/pausing.ts';
import { collectFound, type Collector } from '../../../shared/domain/import/collect-found.ts';
import type { FoundFile } from '../../../shared/domain/import/found.ts';
import { readTime } from '../../../shared/domain/import/read-time.ts';
import { each } from '../each.ts';
import { linesOf, type Line } from '../lines-of.ts';
import type { Recognition, TextReader } from '../reader.ts';
import { addForeign, shownPart } from './foreign-note.ts';

const FIRST = /^\s{0,1000}\d{1,7}[.,](\d{1,20})\t\d{1,7}[.,]\d{1,20}(?:\t|\n|$)/;
/** The bounds in Hertz of a label that was drawn in a spectrum, in a line of their own behind it. */
const BOUNDS = /^\\\t/;

function addLine({ number, text }: Line, found: Collector): void {
  const at = `line ${number}`;
  if (text.trim() === '') return;
  if (BOUNDS.test(text)) return found.warn(at, 'The bounds of a label in the spectrum were left out.');
  const [start = '', end = '', ...label] = text.split('\t');
  const [filmMs, endMs] = [readTime(start), readTime(end)];
  if (filmMs === null || endMs === null) {
    return found.refuse(at, `This line has no two times in front: “${shownPart(text)}”.`);
  }
  addForeign({ at, filmMs, endMs, text: label.join('\t') }, found);
}

function* read(text: string): Pausing<FoundFile> {
  const found = collectFound('audacity');
  yield* each(linesOf(text), (line) => addLine(line, found));
  return found.finish(null);
}

function recognise({ text }: { readonly text: string }): Recognition {
  const decimals = FIRST.exec(text.slice(0, 10_000))?.[1];
  if (decimals === undefined) return 'no';
  return decimals.length === 6 ? 'surely' : 'maybe';
}

/** The labels that Audacity exports: start, end and words, with tabs between. */
export const audacityReader: TextReader = {
  id: 'audacity',
  label: 'Audacity labels',
  extensions: ['txt'],
  recognise,
  read,
};
