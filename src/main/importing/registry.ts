import type { ImportFormatId } from '../../shared/domain/import/found.ts';
import { foreignReaders } from './foreign/foreign-readers.ts';
import { bundleReader } from './own/bundle-reader.ts';
import { csvReader } from './own/csv-reader.ts';
import { htmlReader } from './own/html-reader.ts';
import { jsonLinesReader } from './own/json-lines-reader.ts';
import { markdownReader } from './own/markdown-reader.ts';
import { otioReader } from './own/otio-reader.ts';
import { vaultReader } from './own/vault-reader.ts';
import { webAnnotationReader } from './own/web-annotation-reader.ts';
import { webVttReader } from './own/web-vtt-reader.ts';
import { zipReader } from './own/zip-reader.ts';
import type { Head, PackReader, Recognition, TextReader } from './reader.ts';

/** What carries the header of a bundle inside something else comes before the bundle itself. */
const ownReaders: readonly TextReader[] = [
  jsonLinesReader,
  webAnnotationReader,
  otioReader,
  bundleReader,
  htmlReader,
  webVttReader,
  csvReader,
  markdownReader,
];

/** Every reader of a single text, Docket's own formats first. */
export const textReaders: readonly TextReader[] = [...ownReaders, ...foreignReaders];

/** Every reader of an archive or a folder; the bundle first, because it is whole. */
export const packReaders: readonly PackReader[] = [zipReader, vaultReader];

/** Whether Docket itself writes that format, so that its files may be as large as its own exports. */
export const isOwnFormat = (id: ImportFormatId): boolean => ownReaders.some((reader) => reader.id === id);

/** Every format with its name for people, in the order in which the command line and the dialog name them. */
export const importFormats: readonly {
  readonly id: ImportFormatId;
  readonly label: string;
  readonly extensions: readonly string[];
}[] = [...packReaders, ...textReaders].map(({ id, label, extensions }) => ({ id, label, extensions }));

/** The format of a text file by its name and its beginning; null where nobody recognises it. */
export function detectFormat(name: string, head: string): ImportFormatId | null {
  const seen: Head = { name: name.toLowerCase(), text: head };
  const said = textReaders.map((reader): readonly [ImportFormatId, Recognition] => [
    reader.id,
    reader.recognise(seen),
  ]);
  const found = said.find(([, how]) => how === 'surely') ?? said.find(([, how]) => how === 'maybe');
  return found?.[0] ?? null;
}
