import type { Commands } from '../../store/commands.ts';
import type { RestorePreview } from '../../store/types.ts';
import { notesWords } from './backup-words.ts';

/** What was done or why not; `bad` is shown as a fault. */
export interface Said {
  readonly words: string;
  readonly bad: boolean;
}

type Asking = Pick<Commands, 'quietly'>;

const good = (words: string): Said => ({ words, bad: false });
const bad = (words: string): Said => ({ words, bad: true });

/** Makes one; gives its id too, so that it can be chosen. */
export async function askMake({ quietly }: Asking): Promise<Said & { readonly id: string | null }> {
  const answer = await quietly('backup.make', {});
  if (!answer.ok) return { ...bad(answer.error.message), id: null };
  if (answer.value.outcome === 'failed') return { ...bad(answer.value.message), id: null };
  const { alsoFailed, notes, id } = answer.value;
  return { ...(alsoFailed === null ? good(`Backed up: ${notesWords(notes)}.`) : bad(alsoFailed)), id };
}

/** Reads one to its last byte. */
export async function askCheck({ quietly }: Asking, id: string): Promise<Said> {
  const answer = await quietly('backup.check', { id });
  if (!answer.ok) return bad(answer.error.message);
  if (answer.value.outcome === 'failed') return bad(answer.value.message);
  return good(`It is whole: ${notesWords(answer.value.notes)}.`);
}

/** Where a backup is looked for. */
export type LookIn =
  | { readonly what: 'listed'; readonly id: string }
  | { readonly what: 'ask' }
  | { readonly what: 'path'; readonly path: string };

/** Looks at one; null where the dialog was closed. */
export async function askLook({ quietly }: Asking, from: LookIn): Promise<RestorePreview | Said | null> {
  const answer = await quietly('backup.preview', { from });
  if (!answer.ok) return bad(answer.error.message);
  if (answer.value.outcome === 'failed') return bad(answer.value.message);
  return answer.value.outcome === 'previewed' ? answer.value : null;
}

/** Puts back what was looked at. */
export async function askRestore(
  { quietly }: Asking,
  token: string,
  how: 'replace' | 'merge',
): Promise<Said & { readonly isDone: boolean }> {
  const answer = await quietly('backup.restore', { token, how });
  if (!answer.ok) return { ...bad(answer.error.message), isDone: false };
  if (answer.value.outcome === 'restored') return { ...good(answer.value.words), isDone: true };
  const gone = 'Another backup was opened since. Choose this one again.';
  return { ...bad(answer.value.outcome === 'gone' ? gone : answer.value.message), isDone: false };
}

/** Saves everything as one file; null where the dialog was closed. */
export async function askSaveAs({ quietly }: Asking): Promise<Said | null> {
  const answer = await quietly('backup.saveAs', {});
  if (!answer.ok) return bad(answer.error.message);
  if (answer.value.outcome === 'failed') return bad(answer.value.message);
  if (answer.value.outcome === 'closed') return null;
  return good(`Saved ${notesWords(answer.value.notes)} and everything else as ${answer.value.path}`);
}

/** Chooses a second folder or forgets it; null where there is nothing to say. */
export async function askAlsoIn({ quietly }: Asking, to: 'ask' | 'nowhere'): Promise<Said | null> {
  const answer = await quietly('backup.alsoIn', { to });
  if (!answer.ok) return bad(answer.error.message);
  return answer.value.outcome === 'failed' ? bad(answer.value.message) : null;
}
