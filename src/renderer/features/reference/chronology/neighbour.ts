import type { Lane, Mark } from './lanes.ts';

const nearest = (marks: readonly Mark[], x: number): Mark | undefined =>
  marks.toSorted((a, b) => Math.abs(a.x - x) - Math.abs(b.x - x))[0];

const within = (lane: Lane, mark: Mark, key: string): Mark | undefined => {
  const at = lane.marks.indexOf(mark);
  if (key === 'ArrowRight') return lane.marks[at + 1];
  if (key === 'ArrowLeft') return lane.marks[at - 1];
  if (key === 'Home') return lane.marks[0];
  return key === 'End' ? lane.marks.at(-1) : undefined;
};

/** The mark that a key leads to: by time within a lane, to the nearest in time in the next lane that has any. */
export function neighbour(lanes: readonly Lane[], mark: Mark, key: string): Mark | undefined {
  const at = lanes.findIndex((lane) => lane.marks.includes(mark));
  const lane = lanes[at];
  if (lane === undefined) return undefined;
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return within(lane, mark, key);
  const others = key === 'ArrowDown' ? lanes.slice(at + 1) : lanes.slice(0, at).toReversed();
  const filled = others.find((one) => one.marks.length > 0);
  return filled === undefined ? undefined : nearest(filled.marks, mark.x);
}
