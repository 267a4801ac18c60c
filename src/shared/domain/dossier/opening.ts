import type { Scene } from '../notebook/records.ts';
import type { CaseFile, Fact } from '../pack/schema/case.ts';
import { filmTimeWhenOnScreenReached } from '../scenes/film-time-when.ts';

/**
 * On-screen film time (ms) between one fact of a case and the next: 30 s. A case of this film has 15 to 27 safe
 * facts, so its dossier opens over about 7 to 13 minutes of its person's time on screen: a case that gets no more
 * than its quarter of the film is complete when the film turns to the next one.
 */
export const FACT_PACE_MS = 30_000;

/**
 * How long (ms of film time) an opening waits because its time is not exact. Doubt delays and never advances:
 * a fact may come late and never early.
 */
export const OPENING_DELAY_MS = { verified: 0, set_by_you: 2_000, estimated: 30_000 } as const;

/** The film time (ms) at which a fact opens for this viewer, the delay for doubt included, and that doubt. */
export interface Opening {
  readonly filmMs: number;
  readonly confidence: Scene['confidence'];
}

const delayed = (filmMs: number, confidence: Scene['confidence']): Opening => ({
  filmMs: filmMs + OPENING_DELAY_MS[confidence],
  confidence,
});

/** The doubt of the least sure scene of the case that begins by `filmMs`: every one of them was counted. */
const doubtBy = (caseId: string, scenes: readonly Scene[], filmMs: number): Scene['confidence'] =>
  scenes
    .filter((scene) => scene.caseId === caseId && scene.deletedAt === undefined && scene.fromMs <= filmMs)
    .map(({ confidence }) => confidence)
    .reduce((worst, next) => (OPENING_DELAY_MS[next] > OPENING_DELAY_MS[worst] ? next : worst), 'verified');

const isPaced = (fact: Fact): boolean => fact.spoilerKind === undefined && fact.revealedAt.at !== 'film_time';

const pacedOpening = (fact: Fact, caseFile: CaseFile, scenes: readonly Scene[]): Opening | null => {
  const place = caseFile.facts.filter(isPaced).findIndex(({ id }) => id === fact.id);
  if (place < 0) return null;
  const filmMs = filmTimeWhenOnScreenReached(scenes, caseFile.id, place * FACT_PACE_MS);
  return filmMs === null ? null : delayed(filmMs, doubtBy(caseFile.id, scenes, filmMs));
};

/**
 * When a safe fact opens if the film runs on as the scenes say: the first paced fact with the first scene of its
 * case, each further one after another `FACT_PACE_MS` on screen, whichever scenes that takes. A scene that is
 * still open is taken to go on. The doubt of the worst scene needed so far counts, so that dossier order holds.
 *
 * Facts tied to a beat are paced like the others, because no beat has a time yet. A minute mark of a source
 * counts as estimated: it is rounded, and nobody knows for which edition. null: no scene leads there, or the
 * fact gives an ending away and so never opens by watching.
 */
export const openingOf = (fact: Fact, caseFile: CaseFile, scenes: readonly Scene[]): Opening | null => {
  if (fact.spoilerKind !== undefined) return null;
  return fact.revealedAt.at === 'film_time'
    ? delayed(fact.revealedAt.filmMs, 'estimated')
    : pacedOpening(fact, caseFile, scenes);
};
