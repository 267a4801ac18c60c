import { FACT_PACE_MS, OPENING_DELAY_MS } from '../../../src/shared/domain/dossier/opening.ts';
import type { ViewerState } from '../../../src/shared/domain/dossier/viewer-state.ts';
import type { CaseFile } from '../../../src/shared/domain/pack/schema/case.ts';
import { scene } from './viewers.ts';

/** How sure a scene can be. */
export const confidences = ['verified', 'set_by_you', 'estimated'] as const;
const sides = [false, true] as const;
/** Every policy with every combination of what a viewer may agree to. */
export const agreements: readonly Pick<ViewerState, 'pass' | 'finished'>[] = (
  ['as_i_watch', 'always', 'after_the_film'] as const
).flatMap((policy) =>
  sides.flatMap((finished) =>
    sides.flatMap((afterBroadcast) =>
      sides.map((endingsConfirmed) => ({ pass: { policy, afterBroadcast, endingsConfirmed }, finished })),
    ),
  ),
);

/**
 * The agreements to walk with scenes of one confidence: all of them for scenes as a press sets them; for the
 * others those under *as I watch*, the only policy that looks at scenes.
 */
export const agreementsFor = (confidence: (typeof confidences)[number]) =>
  agreements.filter(({ pass }) => confidence === 'set_by_you' || pass.policy === 'as_i_watch');

const firstFromMs = 60_000;
const secondFromMs = 3_000_000;
const firstLengthMs = 4.5 * FACT_PACE_MS;

/** On screen from 1:00 for four facts and a half, then from 50:00 until the end. */
export const scenesOf = (file: CaseFile, confidence: (typeof confidences)[number]) => [
  scene(file.id, firstFromMs, { toMs: firstFromMs + firstLengthMs, confidence }),
  scene('somebody-else', firstFromMs + firstLengthMs, { toMs: secondFromMs, confidence }),
  scene(file.id, secondFromMs, { confidence }),
];

/** The film time at which each safe fact must open, by its id, worked out by hand from the two scenes. */
export const boundariesOf = (
  file: CaseFile,
  confidence: (typeof confidences)[number],
): ReadonlyMap<string, number> => {
  const boundaries = new Map<string, number>();
  let onScreen = 0;
  for (const fact of file.facts.filter(({ spoilerKind }) => spoilerKind === undefined)) {
    if (fact.revealedAt.at === 'film_time') {
      boundaries.set(fact.id, fact.revealedAt.filmMs + OPENING_DELAY_MS.estimated);
    } else {
      const fromMs = onScreen <= firstLengthMs ? firstFromMs : secondFromMs - firstLengthMs;
      boundaries.set(fact.id, fromMs + onScreen + OPENING_DELAY_MS[confidence]);
      onScreen += FACT_PACE_MS;
    }
  }
  return boundaries;
};

/** Every millisecond at which something could change, the one before and the one after. */
export const momentsOf = (file: CaseFile, confidence: (typeof confidences)[number]): readonly number[] => {
  const marks = file.facts.flatMap(({ revealedAt }) =>
    revealedAt.at === 'film_time' ? [revealedAt.filmMs] : [],
  );
  const edges = [firstFromMs, firstFromMs + firstLengthMs, secondFromMs, ...marks];
  const around = [...boundariesOf(file, confidence).values(), ...edges].flatMap((ms) => [ms - 1, ms, ms + 1]);
  return [...new Set([0, ...around, 9_000_000])].toSorted((a, b) => a - b);
};
