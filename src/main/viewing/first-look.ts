import type { NotebookData } from '../../shared/domain/notebook/notebook-data.ts';
import type { AppContext } from '../app-context.ts';
import type { Notebook } from '../notebook/notebook.ts';

/** As much of a notebook as a window's snapshot is made from. */
export type NotebookLook = Pick<Notebook, 'data' | 'mode' | 'recovery' | 'lastSavedAt'>;

/** What a window's snapshot is made from: the app, or what is known of it while the notes are still being read. */
export interface FirstLook extends Pick<AppContext, 'pack' | 'settings' | 'time'> {
  readonly notebook: NotebookLook;
}

/** A notebook at a glance: nothing was found damaged and nothing was written yet. */
export const lookOfGlance = (data: NotebookData): NotebookLook => ({
  data,
  mode: { mode: 'writable' },
  recovery: { damaged: [] },
  lastSavedAt: null,
});

const besideNotes = [
  'passes',
  'syncEvents',
  'scenes',
  'peeks',
  'editions',
  'cueTimes',
  'drafts',
  'commands',
] as const satisfies readonly (keyof NotebookData)[];

const recordsOf = (table: ReadonlyMap<string, unknown>): string => JSON.stringify([...table]);

/**
 * Whether the notebook is, beside its notes, what was seen of it at a glance. If not, what windows were told is wrong
 * and they have to ask again.
 */
export const holdsAsSeen = (glance: NotebookData, { data, mode, recovery }: NotebookLook): boolean =>
  mode.mode === 'writable' &&
  recovery.damaged.length === 0 &&
  besideNotes.every((table) => recordsOf(glance[table]) === recordsOf(data[table]));
