import type { Pack } from '../pack.ts';
import { caseFileName, fileNames } from './parse-pack.ts';

/** One file of a pack after parsing, with the name that problems give to it. */
export type PackFile = { readonly file: string; readonly value: unknown };

/** Lists the files of a pack, so that rules about all of them can be written once. */
export const packFiles = (pack: Pack): readonly PackFile[] => [
  { file: fileNames.title, value: pack.title },
  ...pack.cases.map((value) => ({ file: caseFileName(value.id), value })),
  { file: fileNames.cues, value: pack.cues },
  { file: fileNames.people, value: pack.people },
  { file: fileNames.glossary, value: pack.glossary },
  { file: fileNames.events, value: pack.events },
  { file: fileNames.resources, value: pack.resources },
  { file: fileNames.sources, value: pack.sources },
];
