import type { Edition, EditionAnchor } from '../notebook/edition-record.ts';
import { rateValue } from './edition-rate.ts';
import { estimateRate } from './estimate-rate.ts';
import { leastBreakMs } from './fit-lengths.ts';

/** How far one anchor is from what the others say (film ms; positive: it says the film is further on). */
export interface AnchorDifference {
  readonly anchorId: string;
  readonly byMs: number;
}

type Known = Pick<Edition, 'anchors' | 'breaks' | 'rate' | 'kind'>;

interface Offset {
  readonly id: string;
  /** The anchor's film time less what a film without any break would have reached by then. */
  readonly ms: number;
}

const heldBefore = ({ breaks }: Known, anchor: EditionAnchor): number =>
  breaks.reduce((sum, { sourceMs, lengthMs }) => {
    if (sourceMs === null || lengthMs === null || sourceMs >= anchor.sourceMs) return sum;
    return sum + Math.min(lengthMs, anchor.sourceMs - sourceMs);
  }, 0);

const offsetsOf = (edition: Known): readonly Offset[] => {
  const rate = rateValue(estimateRate(edition));
  return edition.anchors
    .toSorted((left, right) => left.sourceMs - right.sourceMs)
    .map((anchor) => ({
      id: anchor.id,
      ms: anchor.filmMs - rate * (anchor.sourceMs - heldBefore(edition, anchor)),
    }));
};

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((left, right) => left - right);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
};

/** Without adverts all anchors should say the same. */
const fromTheOthers = (offsets: readonly Offset[]): readonly AnchorDifference[] =>
  offsets.map(({ id, ms }) => {
    const others = offsets.filter((other) => other.id !== id).map((other) => other.ms);
    return { anchorId: id, byMs: others.length === 0 ? 0 : ms - median(others) };
  });

/** With adverts a step that stays is a break; an anchor is odd when the one after it steps back. */
const fromNeighbours = (offsets: readonly Offset[]): readonly AnchorDifference[] =>
  offsets.map(({ id, ms }, index) => {
    const before = offsets[index - 1];
    const after = offsets[index + 1];
    const steps = [before, after].flatMap((other) => (other === undefined ? [] : [ms - other.ms]));
    const least = Math.min(...steps.map(Math.abs));
    const isAlone =
      steps.length === 1
        ? least < leastBreakMs
        : steps.every((step) => step > 0) || steps.every((step) => step < 0);
    return { anchorId: id, byMs: isAlone ? Math.sign(steps[0] ?? 0) * least : 0 };
  });

/**
 * How far each anchor is from the others, in the order of the source. An edition with adverts has steps that stay,
 * which are breaks and count for nothing; without adverts each is measured against the middle of the others.
 */
export const anchorDifferences = (edition: Known): readonly AnchorDifference[] => {
  const offsets = offsetsOf(edition);
  if (offsets.length < 2) return offsets.map(({ id }) => ({ anchorId: id, byMs: 0 }));
  const hasAdverts = edition.kind === 'live-tv' || edition.breaks.length > 0;
  return hasAdverts ? fromNeighbours(offsets) : fromTheOthers(offsets);
};
