import { existsSync, rmSync } from 'node:fs';
import { app } from 'electron';
import type { Opened } from '../shared/ipc/open-calls.ts';
import { handOverAs, takenFrom } from './handed-over.ts';
import type { Desk } from './handlers/handler.ts';
import { openedIn } from './opened-words.ts';
import { asksOutside } from './outside-names.ts';

/**
 * Decides what this start is: the app itself (true), or a second one that hands its words to the first and ends.
 * Must run before Electron is ready. `replies` is the folder in which answers are left; `opened` is handed to the first.
 */
export function isFirstInstance(
  words: readonly string[],
  { replies, opened }: { readonly replies: string; readonly opened: Opened | null },
): boolean {
  if (asksOutside(words)) {
    void import('./hand-over.ts').then(({ handOverWords }) => handOverWords(words, replies));
    return false;
  }
  if (app.requestSingleInstanceLock(opened === null ? {} : handOverAs({ opened }))) return true;
  console.error(
    'docket: Docket is already running with this data folder; its window was brought to the front.',
  );
  app.quit();
  return false;
}

/** Forgets answers that nobody fetched, from an earlier run. What cannot be removed does no harm, and hinders nothing. */
function clearReplies(folder: string): void {
  try {
    if (existsSync(folder)) rmSync(folder, { recursive: true, force: true });
  } catch (cause) {
    console.error('docket: answers to commands of an earlier run could not be removed', cause);
  }
}

/** What the running app does with what other starts ask. */
export interface OutsideListener {
  readonly desk: Promise<Desk>;
  readonly replies: string;
  readonly openMain: () => void;
  readonly openCapture: () => void;
  /** Shows a file or a link that was opened with Docket. */
  readonly openOutside: (opened: Opened) => void;
}

/** What a start names on its command line, where Electron lost the rest of what it handed over. */
function openedByWords(words: unknown, cwd: unknown): Opened | null {
  if (!Array.isArray(words) || typeof cwd !== 'string') return null;
  return openedIn(
    words.filter((word) => typeof word === 'string'),
    { cwd, app: app.getAppPath() },
  );
}

const isNothing = (data: unknown): boolean =>
  data === null || data === undefined || Object.keys(data).length === 0;

/**
 * Listens to further starts of Docket: one with a command is carried out, any other brings the window forward. Electron 33
 * loses what some starts hand over, as for a file with a line break and a mark of writing from right to left in its name;
 * their command line comes whole.
 */
export function listenToOthers(listener: OutsideListener): void {
  clearReplies(listener.replies);
  app.on('second-instance', (...[, words, cwd, data]: readonly unknown[]) => {
    if (isNothing(data)) {
      const opened = openedByWords(words, cwd);
      return opened === null ? listener.openMain() : listener.openOutside(opened);
    }
    const heard = { request: takenFrom(data), wallMs: Date.now(), monoMs: performance.now() };
    void import('./hear-others.ts').then(({ carryOut }) => carryOut(heard, listener));
  });
}
