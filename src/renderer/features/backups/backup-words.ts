import type { BackupView, RestorePreview } from '../../store/types.ts';

/** How large, as people say it. */
function sizeWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} KB`;
  return `${(bytes / 1_000_000).toLocaleString('en', { maximumFractionDigits: 1 })} MB`;
}

/** A number of notes in words. */
export const notesWords = (count: number): string =>
  count === 1 ? '1 note' : `${count.toLocaleString('en')} notes`;

const viewingsWords = (count: number): string => (count === 1 ? '1 viewing' : `${count} viewings`);

const whys: Readonly<Record<BackupView['kind'], string>> = {
  auto: 'made by Docket',
  hand: 'made by you',
  restore: 'made before a restore',
  upgrade: 'copied before an upgrade',
};

const wheres: Readonly<Record<BackupView['where'], string>> = {
  here: '',
  also: 'only in the second folder',
  both: 'in both folders',
};

/** What a backup is, beside its time. */
export const backupWords = ({ notes, bytes, kind, where }: BackupView): string =>
  [notes === null ? '' : notesWords(notes), sizeWords(bytes), whys[kind], wheres[where]]
    .filter((part) => part !== '')
    .join(' · ');

/** Parts of a sentence that say something, as one. */
const sentence = (parts: readonly (readonly [number, string])[]): string =>
  parts
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${notesWords(count)} ${words}`)
    .join(', ');

const one = (count: number, single: string, several: string): string => (count === 1 ? single : several);

/** What putting it in the place of everything changes. */
export function replaceWords({ replace }: RestorePreview): string {
  const { onlyHere, onlyThere, changed } = replace;
  const change = sentence([
    [onlyThere, one(onlyThere, 'comes back', 'come back')],
    [onlyHere, `that ${one(onlyHere, 'is', 'are')} only here ${one(onlyHere, 'goes', 'go')}`],
    [changed, one(changed, 'is as it was then', 'are as they were then')],
  ]);
  const notes = change === '' ? 'The notes are the same.' : `${change}.`;
  return `${notes} What is here now is kept as a backup first.`;
}

/** What taking it into what is here changes. */
export function mergeWords({ merge }: RestorePreview): string {
  const { notesAdded, notesBack, notesReplaced, bothKept, viewingsAdded } = merge;
  const change = sentence([
    [notesAdded, one(notesAdded, 'is added', 'are added')],
    [notesBack, `that an undo took away ${one(notesBack, 'comes back', 'come back')}`],
    [notesReplaced, one(notesReplaced, 'is newer there', 'are newer there')],
    [bothKept, 'kept beside newer words'],
  ]);
  const viewings = viewingsAdded === 0 ? '' : `${viewingsWords(viewingsAdded)} added. `;
  const notes = change === '' ? 'No note changes.' : `${change}.`;
  return `${notes} ${viewings}Nothing goes, and you can undo it.`;
}

/** What is in it, under its name. */
export const contentWords = ({ replace, transcripts, hasSettings }: RestorePreview): string =>
  [
    notesWords(replace.notesThere),
    viewingsWords(replace.viewingsThere),
    transcripts === 0 ? '' : 'transcripts',
    hasSettings ? 'settings' : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');

/** Whether there is nothing here that could be kept beside it. */
export const isNothingHere = ({ replace }: RestorePreview): boolean =>
  replace.notesHere === 0 && replace.viewingsHere === 0;
