import type { Operation } from '../../shared/domain/notebook/notebook-data.ts';

/** Tables of which a viewing shows nothing. */
const beside: ReadonlySet<string> = new Set(['notes', 'commands', 'drafts']);

/** Whether an operation changes what a viewing is read from. */
export const touchesViewing = (operation: Operation): boolean =>
  operation.op === 'put' && !beside.has(operation.entry.table);
