import type { Note, Scene } from '../../../shared/domain/notebook/records.ts';

/** A stretch of one lane where the viewer has been; `isOpen` while it is still on screen. Film times in milliseconds. */
export interface LaneScene {
  readonly id: string;
  readonly fromMs: number;
  readonly toMs: number;
  readonly isOpen: boolean;
  readonly confidence: Scene['confidence'];
}

/** A note that has a place on the timeline. */
export interface LaneNote {
  readonly note: Note;
  readonly filmMs: number;
}

/** One row of the timeline: a case, or null for what lies between cases. */
export interface Lane {
  readonly caseId: string | null;
  readonly scenes: readonly LaneScene[];
  readonly notes: readonly LaneNote[];
}

const laneScenes = (scenes: readonly Scene[], caseId: string, nowMs: number): readonly LaneScene[] =>
  scenes
    .filter((scene) => scene.caseId === caseId && scene.deletedAt === undefined)
    .map((scene) => ({
      id: scene.id,
      fromMs: scene.fromMs,
      toMs: Math.max(scene.fromMs, scene.toMs ?? nowMs),
      isOpen: scene.toMs === null,
      confidence: scene.confidence,
    }))
    .toSorted((a, b) => a.fromMs - b.fromMs);

const timed = (notes: readonly Note[]): readonly LaneNote[] =>
  notes.flatMap((note) =>
    note.filmMs === null || note.deletedAt !== undefined ? [] : [{ note, filmMs: note.filmMs }],
  );

/**
 * The rows of the timeline: one per case in listing order, then "between cases". A scene that is open reaches to
 * `nowMs` and no further: the future is empty. A note about two cases stands in both rows; untimed notes in none.
 */
export function lanesOf(
  caseIds: readonly string[],
  data: { readonly scenes: readonly Scene[]; readonly notes: readonly Note[] },
  nowMs: number,
): readonly Lane[] {
  const notes = timed(data.notes);
  const lanes = caseIds.map((caseId) => ({
    caseId,
    scenes: laneScenes(data.scenes, caseId, nowMs),
    notes: notes.filter(({ note }) => note.caseIds.includes(caseId)),
  }));
  const between = { caseId: null, scenes: [], notes: notes.filter(({ note }) => note.caseIds.length === 0) };
  return [...lanes, between];
}

/** The furthest film time that anything on the timeline stands at. */
export function furthestMs(lanes: readonly Lane[], nowMs: number): number {
  const ends = lanes.flatMap((lane) => [
    ...lane.scenes.map((scene) => scene.toMs),
    ...lane.notes.map((one) => one.filmMs),
  ]);
  return Math.max(nowMs, ...ends);
}

/** The kinds of time that occur, in the order of the legend: only these are explained. */
export function confidencesIn(lanes: readonly Lane[]): readonly Scene['confidence'][] {
  const found = new Set(lanes.flatMap((lane) => lane.scenes.map((scene) => scene.confidence)));
  return (['verified', 'set_by_you', 'estimated'] as const).filter((one) => found.has(one));
}
