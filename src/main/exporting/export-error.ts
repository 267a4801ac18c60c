/** Why an export did not reach its file; `path` is the file the viewer asked for. */
export interface ExportError {
  readonly kind:
    | 'folder-missing'
    | 'no-permission'
    | 'disk-full'
    | 'is-a-folder'
    | 'not-a-file'
    | 'name-too-long'
    | 'cancelled'
    | 'needs-window'
    | 'failed';
  /** One sentence for people that says what to do next where there is something to do. */
  readonly message: string;
  readonly path: string;
}

type Kind = ExportError['kind'];

const kinds: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ['ENOENT', 'folder-missing'],
  ['ENOTDIR', 'folder-missing'],
  ['EACCES', 'no-permission'],
  ['EPERM', 'no-permission'],
  ['EROFS', 'no-permission'],
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EFBIG', 'disk-full'],
  ['EISDIR', 'is-a-folder'],
  ['ENOTFILE', 'not-a-file'],
  ['ENAMETOOLONG', 'name-too-long'],
]);

const sentences: Readonly<Record<Exclude<Kind, 'failed'>, string>> = {
  cancelled: 'The export was cancelled; nothing was written.',
  'needs-window': 'This format can only be written by the app with its window open.',
  'folder-missing': 'The folder does not exist. Choose another folder or create it first.',
  'no-permission': 'This folder or file may not be written. Choose another place.',
  'disk-full': 'There is no space left for the file. Free some space or choose another disk.',
  'is-a-folder': 'A folder of that name is in the way. Choose another name.',
  'not-a-file': 'A device or a pipe of that name is in the way. Choose another name.',
  'name-too-long': 'The name is too long for this disk. Choose a shorter one.',
};

function codeOf(thrown: unknown): string {
  return thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : '';
}

/** An export that did not happen for a reason that no system gave. */
export const refusedExport = (kind: 'cancelled' | 'needs-window', path: string): ExportError => ({
  kind,
  message: sentences[kind],
  path,
});

/** What a failure of the file system means for an export to `path`; an unknown failure keeps its own words. */
export function exportErrorOf(thrown: unknown, path: string): ExportError {
  const kind = kinds.get(codeOf(thrown)) ?? 'failed';
  if (kind !== 'failed') return { kind, message: sentences[kind], path };
  const words = thrown instanceof Error ? thrown.message : String(thrown);
  return { kind, message: `The file could not be written: ${words}`, path };
}
