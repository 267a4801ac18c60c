import { PORTION, atOnce, type Pausing } from '../export/pausing.ts';
import { stepOfNotes } from './bulk-steps.ts';
import type { Note } from './records.ts';
import type { Step, StepContext } from './step.ts';
import { hasTag, tagKey, withTagRenamed, withoutTag } from './tags-of-note.ts';

/** A tag as it is written most often, and how many notes have it in any capitals. */
export interface TagCount {
  readonly tag: string;
  readonly notes: number;
}

const notes = (count: number): string => (count === 1 ? '1 note' : `${count} notes`);

const mostWritten = (spellings: ReadonlyMap<string, number>): string =>
  [...spellings].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0] ?? '';

const sumOf = (spellings: ReadonlyMap<string, number>): number =>
  [...spellings.values()].reduce((sum, count) => sum + count, 0);

/** All tags in use with their counts, the most used first; in portions, because it looks at every note. */
export function* countTags(all: Iterable<Note>): Pausing<readonly TagCount[]> {
  const found = new Map<string, Map<string, number>>();
  let looked = 0;
  for (const note of all) {
    looked += 1;
    if (looked % (PORTION * 10) === 0) yield '';
    if (note.deletedAt !== undefined) continue;
    for (const tag of note.tags) {
      const spellings = found.get(tagKey(tag)) ?? new Map<string, number>();
      spellings.set(tag, (spellings.get(tag) ?? 0) + 1);
      found.set(tagKey(tag), spellings);
    }
  }
  const counted = [...found.values()].map((spellings) => ({
    tag: mostWritten(spellings),
    notes: sumOf(spellings),
  }));
  return counted.toSorted((a, b) => b.notes - a.notes || a.tag.localeCompare(b.tag));
}

/** One or more tags become one. */
export interface TagRename {
  readonly from: readonly string[];
  readonly to: string;
  /** Whether `to` was a tag already, so that this makes one of two. */
  readonly isMerge: boolean;
}

const named = (from: readonly string[]): string =>
  from.length === 1 ? `tag ${from[0] ?? ''}` : `${from.length} tags`;

/** `renameTags` in portions. */
export const renameInPortions = (
  all: Iterable<Note>,
  { from, to, isMerge }: TagRename,
  { nowIso }: Pick<StepContext, 'nowIso'>,
): Pausing<Step> =>
  stepOfNotes(
    all,
    (note) => (from.some((tag) => hasTag(note, tag)) ? withTagRenamed(note, from, to) : null),
    {
      nowIso,
      labelOf: (count) =>
        isMerge
          ? `Merged ${named(from)} into ${to} on ${notes(count)}`
          : `Renamed ${named(from)} to ${to} on ${notes(count)}`,
    },
  );

/** Gives tags another name on every note and in its words, as one step. A name that is in use makes one tag of two. */
export const renameTags = (
  all: Iterable<Note>,
  rename: TagRename,
  context: Pick<StepContext, 'nowIso'>,
): Step => atOnce(renameInPortions(all, rename, context));

/** Takes a tag off every note, in portions; the words of the notes stay. */
export const deleteTagInPortions = (
  all: Iterable<Note>,
  tag: string,
  { nowIso }: Pick<StepContext, 'nowIso'>,
): Pausing<Step> =>
  stepOfNotes(all, (note) => (hasTag(note, tag) ? withoutTag(note, tag) : null), {
    nowIso,
    labelOf: (count) => `Deleted tag ${tag} from ${notes(count)}`,
  });
