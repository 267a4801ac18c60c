import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { NOTEBOOK_SCHEMA, type NotebookData } from '../../shared/domain/notebook/notebook-data.ts';
import type { NotebookError } from '../../shared/domain/notebook/notebook-error.ts';
import { openNotebook, type Notebook } from '../../main/notebook/open-notebook.ts';
import { noticesOf, notesFolder, whyNot } from '../home.ts';
import { fine, said, wrong, type Check } from './check.ts';

const countsOf = (data: NotebookData) => {
  const notes = [...data.notes.values()];
  const live = notes.filter(({ deletedAt }) => deletedAt === undefined).length;
  return {
    notes: live,
    deletedNotes: notes.length - live,
    viewings: data.passes.size,
    undoSteps: data.commands.size,
  };
};

const countWords = (data: NotebookData): string => {
  const { notes, deletedNotes, viewings, undoSteps } = countsOf(data);
  return `notes: ${notes} (deleted: ${deletedNotes}), viewings: ${viewings}, steps to undo: ${undoSteps}`;
};

const cures: Partial<Record<NotebookError['kind'], string>> = {
  'newer-schema': 'Install the newest Docket; until then the notes can be read here and are not changed.',
  'no-permission': 'Allow yourself to read the folder and the files in it.',
};

const cannotOpen = (error: NotebookError): Check =>
  wrong('notebook', [
    `It cannot be opened: ${whyNot(error)}`,
    cures[error.kind] ?? 'Keep a copy of the folder, check the disk, and try again.',
  ]);

function checkOpened(notebook: Notebook): Check {
  const { data, mode, recovery } = notebook;
  const details = { schema: NOTEBOOK_SCHEMA, ...countsOf(data), damaged: recovery.damaged };
  if (mode.mode === 'read-only' && mode.because.kind === 'newer-schema') {
    const cure = cures['newer-schema'] ?? '';
    return wrong('notebook', [mode.because.message, cure], { ...details, newerSchema: true });
  }
  if (recovery.damaged.length === 0) return fine('notebook', `It opens; ${countWords(data)}.`, details);
  const cure =
    'Start Docket once: it goes on with what can be read and keeps the damaged files in notes/quarantine.';
  return wrong(
    'notebook',
    [`${noticesOf(notebook).join(' ')} It opens; ${countWords(data)}.`, cure],
    details,
  );
}

/** Opens the notebook for reading, changes nothing, and says what is in it and what is damaged. */
export async function checkNotebook(home: string): Promise<Check> {
  const folder = notesFolder(home);
  if (!existsSync(folder)) return said('notebook', 'There is none yet.', { exists: false });
  const how = { appVersion: 'command line', now: () => new Date(), readOnly: true, lock: false };
  const opened = await openNotebook(folder, how);
  if (!opened.ok) return cannotOpen(opened.error);
  const check = checkOpened(opened.value);
  await opened.value.close();
  return check;
}

/** What was damaged earlier and is kept; nothing is wrong with that. */
export async function checkKeptAside(home: string): Promise<Check> {
  const folder = join(notesFolder(home), 'quarantine');
  const names: readonly string[] = await readdir(folder).catch(() => []);
  if (names.length === 0) return fine('kept aside', 'No damaged file was ever kept.', { files: [] });
  const files = await Promise.all(
    names.toSorted().map(async (name) => ({ name, bytes: (await stat(join(folder, name))).size })),
  );
  const words = files.map(({ name, bytes }) => `${name} (${bytes} bytes)`).join(', ');
  return said('kept aside', `Damaged earlier and kept in ${folder}: ${words}.`, { folder, files });
}
