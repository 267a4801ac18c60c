import type { Note } from './records.ts';

/** The order of every list and export: by film time, then end, then creation, then id; untimed notes last. */
export function compareNotes(a: Note, b: Note): number {
  return (
    (a.filmMs ?? Infinity) - (b.filmMs ?? Infinity) ||
    (a.endMs ?? -1) - (b.endMs ?? -1) ||
    compareText(a.createdAt, b.createdAt) ||
    compareText(a.id, b.id)
  );
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
