import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NotebookData } from '../shared/domain/notebook/notebook-data.ts';
import type { NotebookError } from '../shared/domain/notebook/notebook-error.ts';
import type { Pack } from '../shared/domain/pack/pack.ts';
import { err, ok, type Result } from '../shared/result.ts';
import { readPack } from '../main/library/read-pack.ts';
import { openNotebook, type Notebook } from '../main/notebook/open-notebook.ts';
import { refused, type Outcome } from './outcome.ts';

/** The film's pack that ships with the program. */
export const ownPackFolder = (): string =>
  join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'data', 'titles', 'the-justice-project');

/** Where the notebook lies in a data folder. */
export const notesFolder = (home: string): string => join(home, 'notes');

/** Reads the pack that ships with the program. */
export async function ownPack(): Promise<Result<Pack, Outcome>> {
  const pack = await readPack(ownPackFolder());
  if (pack.ok) return pack;
  return err(refused(['The case files that come with Docket are damaged. Install Docket again.']));
}

/** Why a notebook cannot be used, as one line. */
export const whyNot = ({ message, path }: NotebookError): string => `${message} (${path})`;

/** The plain answer where there is no notebook. */
export const noNotebook = (home: string): string => `There is no notebook in ${home} yet.`;

/** A notebook as it was found, and what has to be said beside it. */
export interface Found {
  readonly data: NotebookData;
  /** What was damaged, and that a newer Docket wrote it; whole sentences. */
  readonly notices: readonly string[];
}

const lossWords = (lost: number | null): string => {
  if (lost === null) return 'As far as can be seen, nothing that was saved is missing.';
  return lost === 1 ? 'One change could not be read back.' : `${lost} changes could not be read back.`;
};

/** What was damaged, what that means for the notes, and where the original is. */
const damageWords = ({ file, reason, lost, keptAs }: Notebook['recovery']['damaged'][number]): string =>
  `Part of the notebook was damaged (${file}). ${reason} ${lossWords(lost)}` +
  (keptAs === '' ? '' : ` The damaged file is ${keptAs}.`);

/** What a person should know of a notebook besides what is in it. */
export const noticesOf = (notebook: Notebook): readonly string[] => {
  const { mode } = notebook;
  const isNewer = mode.mode === 'read-only' && mode.because.kind === 'newer-schema';
  return [...(isNewer ? [mode.because.message] : []), ...notebook.recovery.damaged.map(damageWords)];
};

/** Looks into the viewer's notebook without writing anything, also while the app is running; null when there is none. */
export async function lookIntoNotebook(home: string): Promise<Result<Found | null, Outcome>> {
  const folder = notesFolder(home);
  if (!existsSync(folder)) return ok(null);
  const how = { appVersion: 'command line', now: () => new Date(), readOnly: true, lock: false };
  const opened = await openNotebook(folder, how);
  if (!opened.ok) return err(refused([whyNot(opened.error)]));
  const found = { data: opened.value.data, notices: noticesOf(opened.value) };
  await opened.value.close();
  return ok(found);
}

/** The same for those who only need what is in it. */
export async function readNotebook(home: string): Promise<Result<NotebookData | null, Outcome>> {
  const found = await lookIntoNotebook(home);
  return found.ok ? ok(found.value?.data ?? null) : found;
}
