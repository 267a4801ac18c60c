/** Why nothing of a file could be read. A file that was read but has bad entries is no failure: see `FoundFile`. */
export interface ImportFailure {
  readonly kind:
    | 'not-found'
    | 'no-permission'
    | 'not-a-file'
    | 'too-large'
    | 'not-text'
    | 'bad-archive'
    | 'unknown-format'
    | 'cancelled'
    | 'failed';
  /** One or two sentences for people. Nothing was changed in the notebook, and nothing was written anywhere. */
  readonly message: string;
  /** The file that was asked for; empty for text that was pasted. */
  readonly path: string;
}

type Kind = ImportFailure['kind'];

const kinds: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ['ENOENT', 'not-found'],
  ['ENOTDIR', 'not-found'],
  ['EACCES', 'no-permission'],
  ['EPERM', 'no-permission'],
]);

const sentences: Readonly<Record<'not-found' | 'no-permission', string>> = {
  'not-found': 'There is no such file.',
  'no-permission': 'This file may not be read.',
};

const codeOf = (thrown: unknown): string =>
  thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : '';

const isAbort = (thrown: unknown): boolean => thrown instanceof Error && thrown.name === 'AbortError';

/** What a failure of the file system means for an import from `path`; an unknown failure keeps its own words. */
export function importFailureOf(thrown: unknown, path: string): ImportFailure {
  if (isAbort(thrown)) return cancelled(path);
  const kind = kinds.get(codeOf(thrown));
  if (kind === 'not-found' || kind === 'no-permission') return { kind, message: sentences[kind], path };
  const words = thrown instanceof Error ? thrown.message : String(thrown);
  return { kind: 'failed', message: `The file could not be read: ${words}`, path };
}

/** The viewer stopped it. */
export const cancelled = (path: string): ImportFailure => ({
  kind: 'cancelled',
  message: 'The import was stopped. Nothing was changed.',
  path,
});
