/** What programs leave in archives and folders beside the viewer's files; never anything that could be a note. */
const LEFT_BEHIND =
  /(?:^|\/)(?:__MACOSX|\.obsidian|\.git|\.trash)\/|(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/i;
const READ = /\.(?:md|json)$/i;
const PICTURES = /\.(?:png|jpe?g|webp|gif|avif)$/i;

/** Whether a name leads out of the place it is in, on any system, or hides what it is. */
export function isDangerousName(name: string): boolean {
  if (name === '' || /[\0-\x1F\x7F\\:]/.test(name) || name.startsWith('/')) return true;
  return name.split('/').some((part) => part === '..' || part === '.');
}

/** What to do with a file of an archive or a folder by its name alone. */
export function useOf(name: string): 'read' | 'pass over' | 'picture' | 'unknown' {
  if (name.endsWith('/') || LEFT_BEHIND.test(name)) return 'pass over';
  if (READ.test(name)) return 'read';
  return PICTURES.test(name) ? 'picture' : 'unknown';
}
