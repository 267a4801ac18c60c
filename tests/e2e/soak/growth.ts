import type { Held } from './held.ts';

/**
 * One moment of the evening: what Docket held after living up to it, and what a Docket holds that was started just then
 * with the same notebook at the same place of the film. The second is what the viewer's notes, the presses and the facts
 * that opened weigh themselves, so what the first has above it is what was left behind.
 */
export interface Moment {
  readonly lived: Held;
  readonly fresh: Held;
}

/** What may be left behind between two moments, as a share of what was held at the first. */
const GROWTH = 0.05;
const weighed = ['mainHeap', 'pageMade', 'nodes', 'listeners'] as const;

/**
 * The nodes of one row of notes, with its buttons and drawings: the list's own library keeps the first row that it ever
 * observed for as long as the list lives, and nothing else may be detached.
 */
const ONE_ROW = 60;
const MOST_ROWS = 40;
const MOST_MARKS = 200;
/** What the computer itself may open or close meanwhile. */
const SPARE_RESOURCES = 2;
const SPARE_DESCRIPTORS = 4;

const left = ({ lived, fresh }: Moment, name: (typeof weighed)[number]): number => lived[name] - fresh[name];

/**
 * What was left behind between two moments, as shares of what was held at the first; below zero where it became less. Of a
 * page's heap what scripts made counts, against all of it.
 */
export const leftBehind = (from: Moment, to: Moment): Readonly<Record<(typeof weighed)[number], number>> => {
  const share = (name: (typeof weighed)[number]): number =>
    (left(to, name) - left(from, name)) / Math.max(1, from.lived[name === 'pageMade' ? 'pageHeap' : name]);
  return {
    mainHeap: share('mainHeap'),
    pageMade: share('pageMade'),
    nodes: share('nodes'),
    listeners: share('listeners'),
  };
};

const isUnlike = (one: number, other: number): boolean => Math.abs(one - other) > other * GROWTH;

/** The names of everything that grew too much between two moments; none where the bar is held. */
export function grownTooMuch(from: Moment, to: Moment): readonly string[] {
  const shares = leftBehind(from, to);
  const { lived, fresh } = to;
  const others = {
    'nodes, against a fresh window': isUnlike(lived.nodes, fresh.nodes),
    'listeners, against a fresh window': isUnlike(lived.listeners, fresh.listeners),
    strayListeners: lived.strayListeners - from.lived.strayListeners > from.lived.listeners * GROWTH,
    detachedNodes: lived.detachedNodes > ONE_ROW,
    rows: lived.rows > MOST_ROWS,
    marks: lived.marks > MOST_MARKS,
    resources: lived.resources > from.lived.resources + SPARE_RESOURCES,
    descriptors: lived.descriptors > from.lived.descriptors + SPARE_DESCRIPTORS,
    processes: lived.processes > from.lived.processes,
  };
  return [
    ...weighed.filter((name) => shares[name] > GROWTH),
    ...Object.entries(others).flatMap(([name, isMore]) => (isMore ? [name] : [])),
  ];
}
