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

/** Runs of notes each closer than `gap` to the one before; both in shares of the drawn width. */
function runsOf(notes: readonly LaneNote[], span: Span, gap: number): readonly (readonly LaneNote[])[] {
  const runs: { readonly notes: LaneNote[]; lastShare: number }[] = [];
  for (const one of notes) {
    const share = shareOf(span, one.filmMs);
    const last = runs.at(-1);
    if (last !== undefined && share - last.lastShare < gap) {
      last.notes.push(one);
      last.lastShare = share;
    } else runs.push({ notes: [one], lastShare: share });
  }
  return runs.map((run) => run.notes);
}

const clusterLane = (lane: Lane, span: Span, gap: number): readonly Cluster[] => {
  const visible = lane.notes.filter((one) => one.filmMs >= span.fromMs && one.filmMs <= span.toMs);
  const runs = runsOf(
    visible.toSorted((a, b) => a.filmMs - b.filmMs),
    span,
    gap,
  );
  return runs.map((notes) => ({
    id: `${lane.caseId ?? 'none'}:${notes[0]?.note.id ?? ''}`,
    caseId: lane.caseId,
    notes,
    share: notes.reduce((sum, one) => sum + shareOf(span, one.filmMs), 0) / notes.length,
  }));
};

const clusterAll = (lanes: readonly Lane[], span: Span, gap: number): readonly Cluster[] =>
  lanes.flatMap((lane) => clusterLane(lane, span, gap));

/**
 * The note markers of the picture: notes of a lane closer than 24 px become one cluster. Never more than 120 in all,
 * because each is an element of the page. `widthPx` is the width of the lanes.
 */
export function clusters(lanes: readonly Lane[], span: Span, widthPx: number): readonly Cluster[] {
  if (widthPx <= 0) return [];
  let gap = gapPx / widthPx;
  let found = clusterAll(lanes, span, gap);
  while (found.length > mostMarkers) {
    gap *= 1.5;
    found = clusterAll(lanes, span, gap);
  }
  return found;
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
