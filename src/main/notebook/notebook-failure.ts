import type { NotebookError } from '../../shared/domain/notebook/notebook-error.ts';
import { codeOf } from './io.ts';

type Kind = NotebookError['kind'];

const KIND_BY_CODE: ReadonlyMap<string, Kind> = new Map([
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EROFS', 'read-only-folder'],
  ['EACCES', 'read-only-folder'],
  ['EPERM', 'read-only-folder'],
]);

const MESSAGE: Readonly<Record<Kind, string>> = {
  'disk-full': 'The disk is full, so the last change was not saved; everything saved before is safe.',
  'read-only-folder':
    'The notes folder cannot be written to, so changes cannot be saved; the notes can be read.',
  'no-permission': 'This user may not read the notes folder; the files in it were left as they are.',
  'in-use': 'Another Docket has these notes open, so they can be read here but not changed.',
  'newer-schema':
    'These notes were written by a newer Docket, so they can be read here but not changed; notes that this version does not understand are not shown.',
  'invalid-record': 'A change did not have the form of a notebook record, so it was not saved.',
  io: 'The disk reported a fault, so the last change was not saved; everything saved before is safe.',
  closed: 'The notebook is closed, so the change was not saved.',
};

/** A `NotebookError` with the usual sentence of its kind. */
export const notebookError = (kind: Kind, path: string, message: string = MESSAGE[kind]): NotebookError => ({
  kind,
  message,
  path,
});

/** What a failed write means for the viewer; `path` names the file or folder that was being written. */
export const writeError = (cause: unknown, path: string): NotebookError =>
  notebookError(KIND_BY_CODE.get(codeOf(cause) ?? '') ?? 'io', path);

/** What a failed read means for the viewer: unlike a failed write it leaves nothing to show. */
export const readError = (cause: unknown, path: string): NotebookError => {
  const code = codeOf(cause);
  if (code === 'EACCES' || code === 'EPERM') return notebookError('no-permission', path);
  const why = cause instanceof Error ? cause.message : String(cause);
  return notebookError('io', path, `The notes could not be read (${why}); the files were left as they are.`);
};

/** The absence of a file or folder, as against any other reason why it could not be used. */
export const isMissing = (cause: unknown): boolean =>
  codeOf(cause) === 'ENOENT' || codeOf(cause) === 'ENOTDIR';
