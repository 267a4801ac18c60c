import type { ExportInput } from './export-input.ts';
import { jsonAround } from './json-around.ts';
import { readyNotes } from './ready-notes.ts';
import { citationOf, passageOf } from './rich/citation.ts';
import { timedNotes, trackChoices } from './rich/timed-notes.ts';

const literal = (names: readonly string[]): readonly { readonly literal: string }[] =>
  names.map((name) => ({ literal: name }));

/** What is known of the film; `annote` null for none. */
function itemOf(input: ExportInput, annote: string | null): unknown {
  const { key, title, network, premiered, executiveProducers, narrators } = citationOf(input);
  return {
    id: key,
    type: 'motion_picture',
    title,
    genre: 'Documentary',
    ...(network === '' ? {} : { publisher: network }),
    ...(premiered.length === 0 ? {} : { issued: { 'date-parts': [premiered] } }),
    ...(executiveProducers.length === 0 ? {} : { 'executive-producer': literal(executiveProducers) }),
    ...(narrators.length === 0 ? {} : { narrator: literal(narrators) }),
    ...(annote === null ? {} : { annote }),
  };
}

/** A part of a string as JSON writes it. */
const withinString = (text: string): string => JSON.stringify(text).slice(1, -1);

/**
 * The film as one record of CSL-JSON, which Zotero, Pandoc and most citation managers read; a text cites a passage as
 * `[@key, timestamp 1:15:21]`. The passages of the timed notes stand in `annote`. Only what everybody may know of the
 * film is in it; what is not known is left out.
 */
export function* toCslJson(raw: ExportInput): Generator<string, void> {
  const ready = yield* readyNotes(raw, trackChoices);
  const timed = yield* timedNotes(ready);
  const [before = '', after = ''] = jsonAround(
    (annote) => [itemOf(ready.input, timed.length === 0 ? null : annote)],
    2,
  );
  yield timed.length === 0 ? before : `${before}"`;
  for (const [place, one] of timed.entries()) {
    const { locator, title } = passageOf(one);
    yield withinString(`${place === 0 ? '' : '\n'}${locator} ${title}`);
  }
  yield timed.length === 0 ? '\n' : `"${after}\n`;
}
