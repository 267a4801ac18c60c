import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { NotebookData } from '../../../src/shared/domain/notebook/notebook-data.ts';
import type { Result } from '../../../src/shared/result.ts';
import {
  openNotebookWith,
  type Notebook,
  type NotebookParts,
} from '../../../src/main/notebook/open-notebook.ts';
import { now } from './records-for-children.ts';

export { note, now, put } from './records-for-children.ts';

/** The value of a result that must be good. */
export const must = <T, E>(result: Result<T, E>): T => {
  if (!result.ok) throw new Error(`unexpected error ${JSON.stringify(result.error)}`);
  return result.value;
};

/** The error of a result that must be bad. */
export const mustFail = <T, E>(result: Result<T, E>): E => {
  if (result.ok) throw new Error('unexpected success');
  return result.error;
};

/** A new empty folder that is gone after the test. */
export const temporaryFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'docket-notebook-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

export interface OpenOptions {
  readonly lock?: boolean;
  readonly readOnly?: boolean;
  readonly now?: () => Date;
}

export const openWith = async (
  folder: string,
  parts: Partial<NotebookParts>,
  options: OpenOptions = {},
): Promise<Notebook> => {
  const notebook = must(await openNotebookWith(parts)(folder, { appVersion: '0.1.0', now, ...options }));
  onTestFinished(() => notebook.close());
  return notebook;
};

export const openHere = (folder: string, options: OpenOptions = {}): Promise<Notebook> =>
  openWith(folder, {}, options);

/** The texts of all notes; the keys are prefixed because `__proto__` is a fine id but no fine key. */
export const texts = (data: NotebookData): Record<string, string> =>
  Object.fromEntries(Array.from(data.notes, ([id, { text }]) => [`id ${id}`, text]));

export const filesIn = async (folder: string, kind: 'snapshot' | 'journal'): Promise<readonly string[]> =>
  (await readdir(folder)).filter((name) => name.startsWith(`notes.${kind}.`)).toSorted();

export const quarantined = (folder: string): Promise<readonly string[]> =>
  readdir(join(folder, 'quarantine')).catch(() => []);
