import type { Note } from './records.ts';

const MOST = 500;

/**
 * The tags of some notes, the ones used most first, at most 500. Spellings that differ only in upper and lower case are
 * one tag, written as it was first.
 */
export function knownTags(notes: Iterable<Note>): readonly string[] {
  const counts = new Map<string, { readonly tag: string; uses: number }>();
  for (const { tags, deletedAt } of notes) {
    if (deletedAt !== undefined) continue;
    for (const tag of tags) {
      const known = counts.get(tag.toLowerCase());
      if (known === undefined) counts.set(tag.toLowerCase(), { tag, uses: 1 });
      else known.uses += 1;
    }
  }
  const byUse = [...counts.values()].toSorted((a, b) => b.uses - a.uses);
  return byUse.slice(0, MOST).map(({ tag }) => tag);
}
