import type { Scene } from '../notebook/records.ts';
import type { CaseFile, Fact } from '../pack/schema/case.ts';

/**
 * On-screen film time (ms) between one fact of a case and the next: 30 s. A case of this film has 15 to 27 safe
 * facts, so its dossier opens over about 7 to 13 minutes of its person's time on screen, and a case that is on
 * screen for no more than a quarter of an hour is still complete when the film turns to the next one.
 */
export const FACT_PACE_MS = 30_000;

/**
 * How long (ms of film time) an opening waits because its time is not exact. Doubt delays and never advances:
 * a fact may come late and never early.
 */
export const OPENING_DELAY_MS = { verified: 0, set_by_you: 2_000, estimated: 30_000 } as const;

/** How sure a film time is, as a time; never how sure a claim is. */
export type TimeConfidence = Scene['confidence'];

/** The film time (ms) at which a fact opens for this viewer, the delay for doubt included. */
export interface Opening {
  readonly filmMs: number;
  readonly confidence: TimeConfidence;
}

interface Stretch {
  readonly fromMs: number;
  readonly toMs: number;
  readonly confidence: TimeConfidence;
}

const laterOf = (one: TimeConfidence, other: TimeConfidence): TimeConfidence =>
  OPENING_DELAY_MS[one] >= OPENING_DELAY_MS[other] ? one : other;

/** The case's time on screen, earliest first; film time that two scenes share counts once. */
const stretchesOf = (caseId: string, scenes: readonly Scene[]): readonly Stretch[] => {
  const own = scenes.filter((scene) => scene.caseId === caseId && scene.deletedAt === undefined);
  let countedTo = 0;
  return own
    .toSorted((a, b) => a.fromMs - b.fromMs)
    .map((scene) => {
      const fromMs = Math.max(scene.fromMs, countedTo);
      const toMs = Math.max(fromMs, scene.toMs ?? Number.POSITIVE_INFINITY);
      countedTo = toMs;
      return { fromMs, toMs, confidence: scene.confidence };
    });
};

const afterOnScreen = (stretches: readonly Stretch[], neededMs: number): Opening | null => {
  let leftMs = neededMs;
  let confidence: TimeConfidence = 'verified';
  for (const stretch of stretches) {
    confidence = laterOf(confidence, stretch.confidence);
    if (leftMs <= stretch.toMs - stretch.fromMs) {
      return { filmMs: stretch.fromMs + leftMs + OPENING_DELAY_MS[confidence], confidence };
    }
    leftMs -= stretch.toMs - stretch.fromMs;
  }
  return null;
};

const isPaced = (fact: Fact): boolean => fact.spoilerKind === undefined && fact.revealedAt.at !== 'film_time';

/**
 * When a safe fact opens if the film runs on as the scenes say: the first paced fact with the first scene of its
 * case, each further one after another `FACT_PACE_MS` on screen, whichever scenes that takes. A scene that is
 * still open is taken to go on. The doubt of the worst scene needed so far counts, so that dossier order holds.
 *
 * Facts tied to a beat are paced like the others, because no beat has a time yet. A minute mark of a source
 * counts as estimated: it is rounded, and nobody knows for which edition. null: no scene leads there.
 */
export const openingOf = (fact: Fact, caseFile: CaseFile, scenes: readonly Scene[]): Opening | null => {
  if (fact.spoilerKind !== undefined) return null;
  if (fact.revealedAt.at === 'film_time') {
    const filmMs = fact.revealedAt.filmMs + OPENING_DELAY_MS.estimated;
    return { filmMs, confidence: 'estimated' };
  }
  const place = caseFile.facts.filter(isPaced).findIndex((paced) => paced.id === fact.id);
  if (place < 0) return null;
  return afterOnScreen(stretchesOf(caseFile.id, scenes), place * FACT_PACE_MS);
};
