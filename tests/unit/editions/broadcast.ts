import fc from 'fast-check';
import type { EditionBreak } from '../../../src/shared/domain/notebook/edition-record.ts';

/** A broadcast as it really is: film time as a function of source time, told apart from all code under test. */
export interface Broadcast {
  readonly rate: number;
  readonly filmEndMs: number;
  /** In order; `filmMs` is where the break holds the film. */
  readonly breaks: readonly { readonly filmMs: number; readonly lengthMs: number }[];
}

const minute = 60_000;
export const PAL = 25 / 24;

/** The source time at which a film time is reached; at a break, its end. */
export const sourceOf = ({ rate, breaks }: Broadcast, filmMs: number): number =>
  filmMs / rate +
  breaks.filter((each) => each.filmMs <= filmMs).reduce((sum, { lengthMs }) => sum + lengthMs, 0);

/** Where each break begins and ends in the source. */
export const breakSpans = (broadcast: Broadcast): readonly { readonly from: number; readonly to: number }[] =>
  broadcast.breaks.map(({ filmMs, lengthMs }) => {
    const to = sourceOf(broadcast, filmMs);
    return { from: to - lengthMs, to };
  });

/** Film time at a source time, by looking it up the slow way. */
export const filmOf = (broadcast: Broadcast, sourceMs: number): number => {
  let heldMs = 0;
  for (const { from, to } of breakSpans(broadcast)) heldMs += Math.max(0, Math.min(sourceMs, to) - from);
  return broadcast.rate * (sourceMs - heldMs);
};

/** Two-hour slots with five breaks of 2 to 4 minutes; each stretch of film lasts 10 to 22 minutes. */
export const broadcasts = (rate: number): fc.Arbitrary<Broadcast> =>
  fc
    .record({
      parts: fc.array(fc.integer({ min: 10 * minute, max: 22 * minute }), { minLength: 6, maxLength: 6 }),
      lengths: fc.array(fc.integer({ min: 2 * minute, max: 4 * minute }), { minLength: 5, maxLength: 5 }),
    })
    .map(({ parts, lengths }) => {
      let filmMs = 0;
      const ends = parts.map((part) => (filmMs += part));
      return {
        rate,
        filmEndMs: filmMs,
        breaks: lengths.map((lengthMs, index) => ({ filmMs: ends[index] ?? 0, lengthMs })),
      };
    });

/** What a viewer's hands add: taps up to 0.3 s off, break marks 0.5 to 1.1 s late. */
export const hands = fc.record({
  taps: fc.array(fc.integer({ min: -300, max: 300 }), { minLength: 12, maxLength: 12 }),
  late: fc.array(fc.integer({ min: 500, max: 1100 }), { minLength: 10, maxLength: 10 }),
});
export type Hands = typeof hands extends fc.Arbitrary<infer T> ? T : never;

/** How break positions are known. */
export type Knowing = 'marks' | 'published' | 'both';

/** The breaks as the notebook has them. */
export const knownBreaks = (broadcast: Broadcast, { late }: Hands, how: Knowing): readonly EditionBreak[] => {
  const marks = breakSpans(broadcast).map(({ from, to }, index): EditionBreak => {
    const sourceMs = Math.round(from + (late[index * 2] ?? 0));
    const back = Math.round(to + (late[index * 2 + 1] ?? 0));
    const filmMs = Math.round(filmOf(broadcast, from));
    return { id: `m${index}`, sourceMs, filmMs, lengthMs: back - sourceMs, guessed: false };
  });
  const published = broadcast.breaks.map(({ filmMs }, index): EditionBreak => ({
    id: `p${index}`,
    sourceMs: null,
    filmMs,
    lengthMs: null,
    guessed: false,
  }));
  if (how === 'marks') return marks;
  return how === 'published' ? published : [...marks, ...published];
};

/** Two taps in each stretch of film: half a minute after it begins, and half a minute before it ends. */
export const tappedAnchors = (broadcast: Broadcast, { taps }: Hands) => {
  const edges = [0, ...broadcast.breaks.map(({ filmMs }) => filmMs), broadcast.filmEndMs];
  return edges.slice(1).flatMap((end, part) =>
    [(edges[part] ?? 0) + 30_000, end - 30_000].map((filmMs, side) => ({
      id: `a${part}-${side}`,
      sourceMs: Math.round(sourceOf(broadcast, filmMs) + (taps[part * 2 + side] ?? 0)),
      filmMs,
      at: '2026-11-22T20:00:00.000Z',
    })),
  );
};
