import type { Cue } from '../pack/schema/cues.ts';

/** What a beat needs for its place in the order. */
export type Beat = Pick<Cue, 'id' | 'after'>;

/** Film times (ms) between which a beat must lie, by the beats that come before and after it for certain. */
export interface Bounds {
  readonly fromMs: number;
  readonly toMs: number;
}

/** Every beat that comes before one of `ids` for certain, `ids` themselves included. */
export const withEarlier = (ids: ReadonlySet<string>, beats: readonly Beat[]): ReadonlySet<string> => {
  const grown = new Set([...ids, ...beats.filter(({ id }) => ids.has(id)).flatMap(({ after }) => after)]);
  return grown.size === ids.size ? ids : withEarlier(grown, beats);
};

const isTimed = (ms: number | undefined): ms is number => ms !== undefined;

/**
 * The bounds of a beat that has no time of its own; null when one side is open. Only `after` is evidence: the display
 * order of the beats says nothing about when they come.
 */
export const boundedByOrder = (
  beat: Beat,
  beats: readonly Beat[],
  times: ReadonlyMap<string, number>,
): Bounds | null => {
  const earlier = [...withEarlier(new Set([beat.id]), beats)].filter((id) => id !== beat.id);
  const later = beats.filter(({ id }) => id !== beat.id && withEarlier(new Set([id]), beats).has(beat.id));
  const before = earlier.map((id) => times.get(id)).filter(isTimed);
  const after = later.map(({ id }) => times.get(id)).filter(isTimed);
  if (before.length === 0 || after.length === 0) return null;
  const [fromMs, toMs] = [Math.max(...before), Math.min(...after)];
  return fromMs <= toMs ? { fromMs, toMs } : null;
};
