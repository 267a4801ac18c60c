import { NOTEBOOK_SCHEMA } from '../../shared/domain/notebook/notebook-data.ts';
import type { NotebookError } from '../../shared/domain/notebook/notebook-error.ts';
import { UPGRADE_STEPS, type UpgradeStep } from '../../shared/domain/notebook/upgrade.ts';
import type { Result } from '../../shared/result.ts';
import { ioThrough } from './disk-thread.ts';
import { nodeIo, type Io } from './io.ts';
import type { Notebook, OpenNotebookOptions } from './notebook.ts';
import { openAt } from './open-at.ts';
import { LONGEST_BATCH, USUAL_LIMITS, type CompactionLimits } from './place.ts';

export type { Notebook, OpenNotebookOptions } from './notebook.ts';

/** The signature of `openNotebook`, for callers that take it as a parameter. */
export type OpenNotebook = (
  folder: string,
  options: OpenNotebookOptions,
) => Promise<Result<Notebook, NotebookError>>;

/** What tests put in the place of the real thing. */
export interface NotebookParts {
  readonly io: Io;
  readonly limits: CompactionLimits;
  readonly schema: number;
  readonly upgradeSteps: ReadonlyMap<number, UpgradeStep>;
  readonly longestBatch: number;
}

const REAL_PARTS: NotebookParts = {
  io: nodeIo,
  limits: USUAL_LIMITS,
  schema: NOTEBOOK_SCHEMA,
  upgradeSteps: UPGRADE_STEPS,
  longestBatch: LONGEST_BATCH,
};

/** Gives `openNotebook` with some parts replaced: a disk that fails, small limits, made-up schemas. */
export const openNotebookWith = (parts: Partial<NotebookParts>): OpenNotebook => {
  const { limits, io: plain, ...rest } = { ...REAL_PARTS, ...parts };
  return (folder, options) => {
    const { appVersion, now, diskThread } = options;
    const io = diskThread === undefined ? plain : ioThrough(plain, diskThread);
    return openAt({ ...rest, io, folder, appVersion, now }, { ...options, limits });
  };
};

/**
 * Opens the notebook in a folder, which is made if it is not there. Damage never keeps it from opening: what can be
 * read is read, what cannot is kept aside and told in `recovery`. Without the right to write, or with another process
 * in it, it opens read-only and `mode` says why. Fails only when the files cannot be read at all.
 */
export const openNotebook: OpenNotebook = openNotebookWith({});
