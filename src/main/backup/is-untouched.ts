import type { NotebookData } from '../../shared/domain/notebook/notebook-data.ts';

/** Whether nobody has done anything yet: such a notebook is not worth a backup, and must not push out a good one. */
export const isUntouched = ({ notes, passes, editions, cueTimes, drafts }: NotebookData): boolean =>
  [notes, passes, editions, cueTimes, drafts].every(({ size }) => size === 0);
