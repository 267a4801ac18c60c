import type { ChangedChoice, ImportState, Previewed } from './import-state.ts';

/** `1 note`, `2,000 notes`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

/** How many notes of the notebook would be new or different afterwards. */
export function taken({ counts }: Previewed['preview'], changed: ChangedChoice): number {
  return counts.new + (changed === 'keep-mine' ? 0 : counts.changed);
}

/** The words on the button that takes a file in. */
export const takeWords = (count: number): string =>
  count === 0 ? 'Nothing to take in' : `Take in ${counted(count, 'note')}`;

/** What keeps notes from being taken in, in words; null where nothing does. */
export function heldBack({ needsViewing, counts }: Previewed['preview'], count: number): string | null {
  if (needsViewing)
    return 'These notes need a viewing to belong to. Start one first, then import them; nothing is lost.';
  if (count > 0) return null;
  return counts.same + counts.changed > 0
    ? 'Nothing in it is new, so there is nothing to take in.'
    : 'No note in it can be taken in as it stands.';
}

/** How far reading is, as a share of one and in words; null while the length is not known. */
export function progressOf({
  done,
  of,
}: Pick<Extract<ImportState, { step: 'reading' }>, 'done' | 'of'>): number | null {
  return of > 0 ? Math.min(1, done / of) : null;
}

/** What an import did, in one sentence for each thing that happened. */
export function tallyWords({
  added,
  replaced,
  kept,
}: Extract<ImportState, { step: 'done' }>['tally']): string {
  const parts = [
    added > 0 ? `${counted(added, 'note')} taken in.` : '',
    replaced > 0 ? `${counted(replaced, 'note')} replaced by the file’s version.` : '',
    kept > 0 ? `${counted(kept, 'note')} left as ${kept === 1 ? 'it was' : 'they were'}.` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'Nothing was changed.' : parts.join(' ');
}

/** Says that a list is only the beginning of a longer one; null where it is whole. */
export const moreWords = (shown: number, all: number): string | null =>
  all > shown ? `and ${counted(all - shown, 'more', 'more')}` : null;

/** What is shown of pasted text, which has no name. */
export const nameOf = (name: string): string => (name === '' ? 'Pasted text' : name);

/** The button while notes are taken in; `share` of 1. Small files are there before a number could be read. */
export const takingWords = (share: number): string =>
  share === 0 ? 'Taking in' : `Taking in ${String(Math.round(share * 100))} %`;
