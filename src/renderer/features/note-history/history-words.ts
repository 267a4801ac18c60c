import type { NoteHistoryView } from '../../store/types.ts';

/** When a state came about, on the viewer's own clock. */
export const whenWords = (atIso: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).format(new Date(atIso));

/** How far the list can be trusted to be everything, and why not further. */
export function reachWords({ states, isWhole, isWithoutFiles }: NoteHistoryView): string {
  if (isWholeOne(states.length, isWhole)) return 'Nothing has changed since it was added.';
  if (isWhole) return 'This is everything since the note was added.';
  const files = isWithoutFiles
    ? 'The notebook’s older files could not be read just now.'
    : 'What is older is known only as far as the notebook’s newest files reach back.';
  return `Docket keeps the last 200 steps. ${files} Other states of this note may have been in between.`;
}

const isWholeOne = (count: number, isWhole: boolean): boolean => isWhole && count === 1;
