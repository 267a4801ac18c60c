import { randomBytes } from 'node:crypto';

/** The two kinds of files that hold the notebook. */
export type FileKind = 'snapshot' | 'journal';

/**
 * A file of the notebook by its name. `stream` (`<generation>.<writer>`) is what other files call it; a generation
 * is higher than all that stood in the folder when the file was made, so it orders files without a clock.
 */
export interface NotebookFile {
  readonly name: string;
  readonly kind: FileKind;
  readonly generation: number;
  readonly stream: string;
}

const PATTERN = /^notes\.(snapshot|journal)\.(\d{8})\.([0-9a-f]{8})\.(json|jsonl)$/;
const UNFINISHED = /^notes\.(?:snapshot|journal)\.\d{8}\.[0-9a-f]{8}\.jsonl?\.tmp$/;

/** What a name says, or null for a name that is none of ours. */
export const parseFileName = (name: string): NotebookFile | null => {
  const [, kind, generation, writer, extension] = PATTERN.exec(name) ?? [];
  if (generation === undefined || writer === undefined) return null;
  if (extension !== (kind === 'snapshot' ? 'json' : 'jsonl')) return null;
  return {
    name,
    kind: kind === 'snapshot' ? 'snapshot' : 'journal',
    generation: Number(generation),
    stream: `${generation}.${writer}`,
  };
};

/** A new stream name of a generation; the random part keeps two writers apart that chose the same generation. */
export const newStream = (generation: number): string =>
  `${String(generation).padStart(8, '0')}.${randomBytes(4).toString('hex')}`;

/** The generation in a stream name. */
export const generationOf = (stream: string): number => Number(stream.slice(0, stream.indexOf('.')));

/** The file name of a stream. */
export const fileName = (kind: FileKind, stream: string): string =>
  `notes.${kind}.${stream}.${kind === 'snapshot' ? 'json' : 'jsonl'}`;

/** The name of a file while it is being written; it counts for nothing until it is renamed. */
export const unfinishedName = (name: string): string => `${name}.tmp`;

/** Whether a file was never finished, so that its writer died or is still at it. */
export const isUnfinished = (name: string): boolean => UNFINISHED.test(name);

/** All files of one kind, oldest first. */
export const filesOf = (names: readonly string[], kind: FileKind): readonly NotebookFile[] =>
  names
    .map(parseFileName)
    .filter((file): file is NotebookFile => file?.kind === kind)
    .toSorted((a, b) => (a.stream < b.stream ? -1 : 1));
