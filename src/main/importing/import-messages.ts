import type { FoundNote } from '../../shared/domain/import/found.ts';
import type { ImportFailure } from './import-failure.ts';
import type { Reading } from './read-found.ts';
import type { ImportSource, ReadImport } from './read-import.ts';

/** What the thread that reads is asked: to read one thing, and then for one portion of its notes after the other. */
export type ToReader =
  | {
      readonly what: 'read';
      readonly source: ImportSource;
      readonly how: Pick<Reading, 'format' | 'columns'>;
    }
  | { readonly what: 'more' };

/** What it says. `read` has no notes in it; they follow in portions, an empty one last. */
export type FromReader =
  | { readonly what: 'progress'; readonly done: number; readonly of: number }
  | { readonly what: 'failed'; readonly failure: ImportFailure }
  | { readonly what: 'read'; readonly read: ReadImport }
  | { readonly what: 'notes'; readonly notes: readonly FoundNote[] };

const isTold = (value: unknown, whats: readonly string[]): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'what' in value &&
  typeof value.what === 'string' &&
  whats.includes(value.what);

/** Tells the reader's messages from anything else; both ends are this very program, so the tag is enough. */
export const isToReader = (value: unknown): value is ToReader => isTold(value, ['read', 'more']);

/** The same for what the reader says. */
export const isFromReader = (value: unknown): value is FromReader =>
  isTold(value, ['progress', 'failed', 'read', 'notes']);
