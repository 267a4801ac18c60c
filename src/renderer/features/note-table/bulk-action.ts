/** What can be done to the chosen notes; those with a form ask something first. */
export const bulkActions = [
  { does: 'edit', label: 'Edit', key: 'E' },
  { does: 'tag', label: 'Tag', key: 'T' },
  { does: 'untag', label: 'Untag', key: 'U' },
  { does: 'person', label: 'Person', key: 'W' },
  { does: 'kind', label: 'Kind', key: 'K' },
  { does: 'answered', label: 'Answered', key: 'A' },
  { does: 'move', label: 'Move', key: 'V' },
  { does: 'history', label: 'History', key: 'H' },
  { does: 'delete', label: 'Delete', key: 'Delete' },
] as const;

/** The name of one of them. */
export type BulkAction = (typeof bulkActions)[number]['does'];

/** Those that ask something first. */
export type FormAction = 'tag' | 'untag' | 'person' | 'kind' | 'move';

/** Whether an action asks something first. */
export const asksFirst = (does: BulkAction): does is FormAction =>
  does === 'tag' || does === 'untag' || does === 'person' || does === 'kind' || does === 'move';
