import type { NotebookData, Operation } from '../../shared/domain/notebook/notebook-data.ts';
import type {
  NotebookError,
  NotebookMode,
  RecoveryReport,
} from '../../shared/domain/notebook/notebook-error.ts';
import type { Result } from '../../shared/result.ts';
import type { DiskThread } from './disk-thread.ts';

/**
 * The viewer's notebook as the rest of main sees it: data to read, and one way to change it.
 * It decides nothing about notes; it only makes sure that what it says is saved really is.
 */
export interface Notebook {
  /** The folder that holds the files, as it was given. */
  readonly folder: string;
  /**
   * Always the same object; its tables change only after the disk acknowledged the change. A change of very many records
   * puts another map in a table's place, so nobody keeps a map to look into later.
   */
  readonly data: NotebookData;
  /** Grows whenever anything in `data` changes but notes, drafts and the history: what a viewing is read from. */
  readonly viewingChanges: number;
  /** May change while the notebook is open, for example when the folder disappears or comes back. */
  readonly mode: NotebookMode;
  /** What was found damaged at opening, and where the originals were kept. */
  readonly recovery: RecoveryReport;
  /** Wall time of the last acknowledged change since opening; null before the first. */
  readonly lastSavedAt: Date | null;
  /**
   * Saves one batch: after a crash all of it is there or none. Resolves only when the disk has it; an error means
   * that memory and disk are as before. May be called again at any time, also while another commit is on its way.
   */
  commit(operations: readonly Operation[]): Promise<Result<void, NotebookError>>;
  /**
   * Puts another notebook in the place of this one, as one snapshot: whenever the process dies, either all of the old is
   * there or all of the new. `first` is given what is about to go, at a moment when nothing else is being written, and an
   * error of it leaves everything as it was; commits wait meanwhile and are then made in the new notebook.
   */
  replace(
    next: NotebookData,
    first: (old: NotebookData) => Promise<Result<void, NotebookError>>,
  ): Promise<Result<void, NotebookError>>;
  /** Writes everything into one new snapshot and removes journals that are no longer needed. */
  compact(): Promise<Result<void, NotebookError>>;
  /** Waits for commits on their way, tidies up, and lets the next process in. Later commits fail with `closed`. */
  close(): Promise<void>;
}

/** How to open a notebook. */
export interface OpenNotebookOptions {
  /** Written into new files, so that a person who looks into one knows what wrote it. */
  readonly appVersion: string;
  /** Wall time now; only used for names and stamps, never for order. */
  readonly now: () => Date;
  /** False leaves out the lock; the notebook then only ever appends. Default true. */
  readonly lock?: boolean;
  /** True reads and never writes, not even to create a folder or to set damaged files aside. Default false. */
  readonly readOnly?: boolean;
  /**
   * Called at most once, while the notes are still to be read, with what the notebook holds beside them; not when the
   * files are not as they should be, nor where nobody may write. What is open in the end is right where they differ.
   */
  readonly onGlance?: (glance: NotebookData) => void;
  /** A thread through which changes are saved, and which ends with the notebook. */
  readonly diskThread?: DiskThread;
}
