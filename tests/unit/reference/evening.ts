import { FACT_PACE_MS, OPENING_DELAY_MS } from '../../../src/shared/domain/dossier/opening.ts';
import type { Scene } from '../../../src/shared/domain/notebook/records.ts';
import type { Pack } from '../../../src/shared/domain/pack/pack.ts';
import { scene } from '../dossier/viewers.ts';
import type { confidences } from '../dossier/walk.ts';

type Confidence = (typeof confidences)[number];

const firstMs = 60_000;
const firstLengthMs = 4.5 * FACT_PACE_MS;
const secondMs = 1_200_000;
const secondLengthMs = 30 * FACT_PACE_MS;

/** Where the case at this place of the list is on screen: twice, the second time for the rest of its facts. */
const spansOf = (place: number) =>
  [
    { fromMs: firstMs + place * firstLengthMs, lengthMs: firstLengthMs },
    { fromMs: secondMs + place * secondLengthMs, lengthMs: secondLengthMs },
  ] as const;

/** An evening with all cases: each for four facts and a half, then each for as long as its dossier needs. */
export const scenesOfEvening = (pack: Pack, confidence: Confidence): readonly Scene[] =>
  pack.cases.flatMap(({ id }, place) =>
    spansOf(place).map(({ fromMs, lengthMs }) => scene(id, fromMs, { toMs: fromMs + lengthMs, confidence })),
  );

/** Film time (ms) at which nothing is left to open by watching. */
export const eveningEndMs = 9_000_000;

/** Every millisecond of that evening at which something could change, the one before and the one after. */
export const momentsOfEvening = (pack: Pack, confidence: Confidence): readonly number[] => {
  const marks = pack.cases.flatMap((file, place) => {
    const [first, second] = spansOf(place);
    const ends = [first.fromMs, first.fromMs + firstLengthMs, second.fromMs, second.fromMs + secondLengthMs];
    const openings = file.facts.map((_fact, index) => {
      const onScreenMs = index * FACT_PACE_MS;
      const fromMs = onScreenMs <= firstLengthMs ? first.fromMs : second.fromMs - firstLengthMs;
      return fromMs + onScreenMs + OPENING_DELAY_MS[confidence];
    });
    return [...ends, ...openings];
  });
  const around = marks.flatMap((ms) => [ms - 1, ms, ms + 1]);
  return [...new Set([0, ...around, eveningEndMs])].toSorted((a, b) => a - b);
};
