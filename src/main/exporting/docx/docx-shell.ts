import {
  AlignmentType,
  Document,
  Footer,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type ILevelsOptions,
  type IPropertiesOptions,
} from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import type { Casebook } from '../../../shared/domain/export/rich/casebook.ts';
import { documentStyles } from './docx-style.ts';

/** 25 mm in twentieths of a point. */
const MARGIN_TWIPS = 1_417;
const LEVELS = 9;
const INDENT_TWIPS = 360;

/** The files of a document by their names. */
export type DocxParts = ReadonlyMap<string, string>;

/** A file cut in two where something is to be written in between. */
export interface Halves {
  readonly before: string;
  readonly after: string;
}

/** Cuts a file of the library's before its last such words; they must be there, or the library writes differently now. */
export function cutBefore(parts: DocxParts, name: string, words: string): Halves {
  const file = parts.get(name) ?? '';
  const place = file.lastIndexOf(words);
  if (place === -1) throw new Error(`no ${words} in ${name}`);
  return { before: file.slice(0, place), after: file.slice(place) };
}

async function partsOf(options: IPropertiesOptions): Promise<DocxParts> {
  const files = unzipSync(await Packer.toBuffer(new Document(options)));
  return new Map(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

const footer = (): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: 'Details',
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT] })],
      }),
    ],
  });

/** A document without a word: the library makes what does not grow with the notes. */
export function emptyDocument(book: Casebook): Promise<DocxParts> {
  const margin = { top: MARGIN_TWIPS, bottom: MARGIN_TWIPS, left: MARGIN_TWIPS, right: MARGIN_TWIPS };
  return partsOf({
    title: `Notes on ${book.title}`,
    creator: book.generator,
    lastModifiedBy: book.generator,
    description: book.summary,
    styles: documentStyles,
    sections: [{ properties: { page: { margin } }, footers: { default: footer() }, children: [] }],
  });
}

const levels = (start: number | null): readonly ILevelsOptions[] =>
  Array.from({ length: LEVELS }, (_, level) => ({
    level,
    format: start === null ? LevelFormat.BULLET : LevelFormat.DECIMAL,
    text: start === null ? '•' : `%${String(level + 1)}.`,
    alignment: AlignmentType.START,
    start: start ?? 1,
    style: { paragraph: { indent: { start: (level + 1) * INDENT_TWIPS, hanging: INDENT_TWIPS } } },
  }));

/** Just one list of each kind, for the library to say how lists of that kind are numbered. */
export async function listKinds(starts: readonly (number | null)[]): Promise<DocxParts> {
  const kinds = starts.map((start) => ({ reference: String(start), levels: levels(start) }));
  const children = kinds.map(
    ({ reference }) => new Paragraph({ numbering: { reference, instance: 0, level: 0 } }),
  );
  return partsOf({ numbering: { config: kinds }, sections: [{ children }] });
}
