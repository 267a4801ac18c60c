import type { NotePatch } from './note-steps.ts';
import type { Note } from './records.ts';
import { tagsForWords } from './triage.ts';

/** Whose cases the words of a note name with `@`, before a change and after it, and who was on screen when it was taken. */
export interface NamedPeople {
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly onScreen: readonly string[];
}

/** A name adds its case, and the case goes when the name goes, unless that person was on screen anyway. */
const casesForWords = (
  { caseIds }: Pick<Note, 'caseIds'>,
  { before, after, onScreen }: NamedPeople,
): string[] => {
  const gone = before.filter((caseId) => !after.includes(caseId) && !onScreen.includes(caseId));
  return [...new Set([...caseIds.filter((caseId) => !gone.includes(caseId)), ...after])];
};

/**
 * What new words make of a note: its tags and people are those that stand in the words, beside those that came otherwise;
 * a mark that gets words is a note, and a note without words is a mark.
 */
export function wordsPatch(note: Note, text: string, people: NamedPeople): NotePatch {
  const patch = { text, tags: [...tagsForWords(note, text)], caseIds: casesForWords(note, people) };
  if (text === '') return { ...patch, kind: 'mark' };
  return note.kind === 'mark' ? { ...patch, kind: 'note' } : patch;
}
