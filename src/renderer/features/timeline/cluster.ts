import type { Lane, LaneNote } from './lanes.ts';
import { shareOf, type Span } from './scale.ts';

/** Notes that stand too close together to be hit one by one; alone, a cluster of one. */
export interface Cluster {
  readonly id: string;
  readonly caseId: string | null;
  readonly notes: readonly LaneNote[];
  /** Where it is drawn across the picture, from 0 to 1. */
  readonly share: number;
}

const gapPx = 24;
/** More markers than this cost a frame and tell nothing: the gap grows until they fit. */
const mostMarkers = 120;

/** Runs of notes each closer than `gapMs` to the one before. */
function runsOf(notes: readonly LaneNote[], gapMs: number): readonly (readonly LaneNote[])[] {
  const runs: LaneNote[][] = [];
  let lastMs = -Infinity;
  for (const one of notes) {
    const run = runs.at(-1);
    if (run !== undefined && one.filmMs - lastMs < gapMs) run.push(one);
    else runs.push([one]);
    lastMs = one.filmMs;
  }
  return runs;
}

/** The notes of a lane that stand in the picture, in the order of the film. */
interface Drawn {
  readonly caseId: string | null;
  readonly notes: readonly LaneNote[];
}

const drawnIn = (lane: Lane, span: Span): Drawn => ({
  caseId: lane.caseId,
  notes: lane.notes
    .filter((one) => one.filmMs >= span.fromMs && one.filmMs <= span.toMs)
    .toSorted((a, b) => a.filmMs - b.filmMs),
});

const clusterOf = (caseId: string | null, notes: readonly LaneNote[], span: Span): Cluster => ({
  id: `${caseId ?? 'none'}:${notes[0]?.note.id ?? ''}`,
  caseId,
  notes,
  share: notes.reduce((sum, one) => sum + shareOf(span, one.filmMs), 0) / notes.length,
});

/** How many runs there would be; counting makes no lists, so that trying several gaps costs little. */
function countRuns(drawn: readonly Drawn[], gapMs: number): number {
  let runs = 0;
  for (const { notes } of drawn) {
    let lastMs = -Infinity;
    for (const { filmMs } of notes) {
      if (filmMs - lastMs >= gapMs) runs += 1;
      lastMs = filmMs;
    }
  }
  return runs;
}

/**
 * The note markers of the picture: notes of a lane closer than 24 px become one cluster. Never more than 120 in all,
 * because each is an element of the page. `widthPx` is the width of the lanes.
 */
export function clusters(lanes: readonly Lane[], span: Span, widthPx: number): readonly Cluster[] {
  if (widthPx <= 0) return [];
  const drawn = lanes.map((lane) => drawnIn(lane, span));
  let gapMs = (gapPx / widthPx) * (span.toMs - span.fromMs);
  while (countRuns(drawn, gapMs) > mostMarkers) gapMs *= 1.5;
  return drawn.flatMap(({ caseId, notes }) =>
    runsOf(notes, gapMs).map((run) => clusterOf(caseId, run, span)),
  );
}

/** The span that takes a cluster apart, with air at both sides; the same span when its notes stand at one time. */
export function spanOf(cluster: Cluster, span: Span): Span {
  const times = cluster.notes.map((one) => one.filmMs);
  const from = Math.min(...times);
  const to = Math.max(...times);
  if (to === from) return span;
  const air = Math.max(30_000, to - from);
  return { fromMs: Math.max(0, from - air), toMs: to + air };
}
