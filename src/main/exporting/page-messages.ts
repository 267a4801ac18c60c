import type { ExportEdition, ExportInput } from '../../shared/domain/export/export-input.ts';
import type { FileFormatId } from '../../shared/domain/export/export-format.ts';
import type { Note } from '../../shared/domain/notebook/records.ts';

/** Where an edition has the moments that are asked for: a table, because a function does not go from thread to thread. */
export interface EditionTable extends Pick<ExportEdition, 'name'> {
  readonly sourceMs: ReadonlyMap<number, number | null>;
}

/** An input without its notes, which follow in portions. */
export interface PageInput extends Omit<ExportInput, 'notes' | 'edition'> {
  readonly edition?: EditionTable;
}

/** What the thread that makes pages is told; `more` after each piece that it gave. */
export type ToPages =
  | { readonly what: 'begin'; readonly id: FileFormatId; readonly input: PageInput }
  | { readonly what: 'notes'; readonly notes: readonly Note[] }
  | { readonly what: 'write' }
  | { readonly what: 'more' };

/** What it says: pieces of the file, how many notes are in it, and how it ended. */
export type FromPages =
  | { readonly what: 'piece'; readonly piece: Uint8Array }
  | { readonly what: 'progress'; readonly done: number }
  | { readonly what: 'done' }
  | { readonly what: 'failed'; readonly message: string };

const isTold = (value: unknown, whats: readonly string[]): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'what' in value &&
  typeof value.what === 'string' &&
  whats.includes(value.what);

/** Tells the messages from anything else; both ends are this very program, so the tag is enough. */
export const isToPages = (value: unknown): value is ToPages =>
  isTold(value, ['begin', 'notes', 'write', 'more']);

/** The same for what the thread says. */
export const isFromPages = (value: unknown): value is FromPages =>
  isTold(value, ['piece', 'progress', 'done', 'failed']);
