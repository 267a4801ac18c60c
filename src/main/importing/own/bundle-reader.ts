import type { Pausing } from '../../../shared/domain/export/pausing.ts';
import { collectFound, refusedFile } from '../../../shared/domain/import/collect-found.ts';
import type { FoundFile, ImportFormatId } from '../../../shared/domain/import/found.ts';
import { listOf, memberAt } from '../../../shared/domain/import/json-parts.ts';
import { parseJson } from '../../../shared/domain/import/parse-json.ts';
import { readHeader } from '../../../shared/domain/import/read-header.ts';
import { each } from '../each.ts';
import type { TextReader } from '../reader.ts';

/** Reads the text of a JSON bundle, wherever it stood; `format` is what the whole file is. */
export function* readBundle(text: string, format: ImportFormatId): Pausing<FoundFile> {
  const parsed = parseJson(text);
  if (!parsed.ok) return refusedFile(format, parsed.error);
  const header = readHeader(parsed.value);
  if (!header.ok) return refusedFile(format, header.error);
  const notes = listOf(memberAt(parsed.value, 'notes'));
  if (notes === null) return refusedFile(format, 'The file has no list of notes.');
  const found = collectFound(format);
  yield* each(notes, (note, place) => found.addWhole(`notes[${place}]`, note));
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
