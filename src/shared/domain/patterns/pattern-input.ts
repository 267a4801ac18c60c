import type { Note, Scene } from '../notebook/records.ts';

/** A person of the film as charts name them: listing order is the only order there is. */
export interface PatternCase {
  readonly id: string;
  readonly name: string;
  readonly surname: string;
  readonly listing: number;
}

/** What of a note is counted. `caseIds` are known cases, each once, in listing order; empty is "between cases". */
export interface PatternNote {
  readonly filmMs: number | null;
  readonly passId: string;
  readonly caseIds: readonly string[];
  readonly kind: Note['kind'];
  readonly tags: readonly string[];
  /** For questions: whether the viewer said that it is answered. */
  readonly isAnswered: boolean;
}

/**
 * Everything the figures are made from: the viewer's own notes and presses up to now, and names. There is no room
 * for facts of the pack, for its cues or for a length of the film, so no chart can say what still lies ahead.
 */
export interface PatternInput {
  readonly cases: readonly PatternCase[];
  /** The notes that the figures are about, of one viewing or of all. */
  readonly notes: readonly PatternNote[];
  /** The notes of the current viewing: what is measured against its scenes. */
  readonly ownNotes: readonly PatternNote[];
  /** The scenes of the current viewing, each with an end: one that is still open ends now. */
  readonly scenes: readonly Scene[];
  /** The furthest film time (ms) that the viewer has reached. */
  readonly reachedMs: number;
}

/** What a window knows. Film times in milliseconds. */
export interface PatternSource {
  readonly cases: readonly PatternCase[];
  readonly notes: readonly Note[];
  readonly scenes: readonly Scene[];
  readonly passId: string | null;
  readonly scope: 'this-viewing' | 'all-viewings';
  readonly nowMs: number;
  readonly watchedToMs: number;
}

const countedNote = (note: Note, cases: readonly PatternCase[]): PatternNote => ({
  filmMs: note.filmMs,
  passId: note.passId,
  caseIds: cases.filter((one) => note.caseIds.includes(one.id)).map((one) => one.id),
  kind: note.kind,
  tags: note.tags,
  isAnswered: note.answeredAt !== undefined,
});

const endedBy = (scene: Scene, nowMs: number): Scene =>
  scene.toMs === null ? { ...scene, toMs: Math.max(scene.fromMs, Math.round(nowMs)) } : scene;

/** Leaves out what is deleted, puts the cases in listing order and ends the open scene at this moment. */
export function patternInput(source: PatternSource): PatternInput {
  const { passId, scope, nowMs, watchedToMs } = source;
  const cases = source.cases.toSorted((left, right) => left.listing - right.listing);
  const kept = source.notes
    .filter((note) => note.deletedAt === undefined)
    .map((note) => countedNote(note, cases));
  const ownNotes = kept.filter((note) => note.passId === passId);
  const scenes = source.scenes
    .filter((scene) => scene.passId === passId && scene.deletedAt === undefined)
    .map((scene) => endedBy(scene, nowMs));
  const notes = scope === 'all-viewings' ? kept : ownNotes;
  const reachedMs = notes.reduce(
    (furthest, note) => Math.max(furthest, note.filmMs ?? 0),
    Math.max(0, nowMs, watchedToMs),
  );
  return { cases, notes, ownNotes, scenes, reachedMs };
}
