import type { Pausing } from '../../../shared/domain/export/pausing.ts';
import { collectFound, refusedFile } from '../../../shared/domain/import/collect-found.ts';
import type { FoundFile, ImportFormatId } from '../../../shared/domain/import/found.ts';
import { readHeader } from '../../../shared/domain/import/read-header.ts';
import { splitJson } from '../../../shared/domain/import/split-json.ts';
import type { TextReader } from '../reader.ts';
import { eachItem } from './json-items.ts';

/** Reads the text of a JSON bundle, wherever it stood; `format` is what the whole file is. */
export function* readBundle(text: string, format: ImportFormatId): Pausing<FoundFile> {
  const split = yield* splitJson(text, (path) => path === 'notes');
  if (!split.ok) return refusedFile(format, split.error);
  const header = readHeader(split.value.rest);
  if (!header.ok) return refusedFile(format, header.error);
  const spans = split.value.lists.get('notes');
  if (spans === undefined) return refusedFile(format, 'The file has no list of notes.');
  const found = collectFound(format);
  const called = (place: number): string => `notes[${place}]`;
  yield* eachItem({ text, spans, called }, found, (note, at) => found.addWhole(at, note));
  return found.finish(header.value.titleId);
}

/** Docket's JSON bundle. */
export const bundleReader: TextReader = {
  id: 'json',
  label: 'Docket bundle (JSON)',
  extensions: ['json'],
  // Other programs may have put its members into another order.
  recognise: ({ text }) =>
    /^\s{0,100}\{/.test(text) && /"format"\s{0,10}:\s{0,10}"docket-notes"/.test(text) ? 'surely' : 'no',
  read: (text) => readBundle(text, 'json'),
};
