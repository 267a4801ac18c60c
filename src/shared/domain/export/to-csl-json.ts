import type { ExportInput } from './export-input.ts';
import { readyNotes } from './ready-notes.ts';
import { citationOf, passagesOf } from './rich/citation.ts';
import { trackChoices } from './rich/timed-notes.ts';

const literal = (names: readonly string[]): readonly { readonly literal: string }[] =>
  names.map((name) => ({ literal: name }));

/**
 * The film as one record of CSL-JSON, which Zotero, Pandoc and most citation managers read; a text cites a passage as
 * `[@key, timestamp 1:15:21]`. The passages of the timed notes stand in `annote`. Only what everybody may know of the
 * film is in it; what is not known is left out.
 */
export function* toCslJson(raw: ExportInput): Generator<string, void> {
  const ready = yield* readyNotes(raw, trackChoices);
  const { key, title, network, premiered, executiveProducers, narrators } = citationOf(ready.input);
  const passages = passagesOf(ready).map((passage) => `${passage.locator} ${passage.title}`);
  const item = {
    id: key,
    type: 'motion_picture',
    title,
    genre: 'Documentary',
    ...(network === '' ? {} : { publisher: network }),
    ...(premiered.length === 0 ? {} : { issued: { 'date-parts': [premiered] } }),
    ...(executiveProducers.length === 0 ? {} : { 'executive-producer': literal(executiveProducers) }),
    ...(narrators.length === 0 ? {} : { narrator: literal(narrators) }),
    ...(passages.length === 0 ? {} : { annote: passages.join('\n') }),
  };
  yield `${JSON.stringify([item], null, 2)}\n`;
}
