import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contractFor } from '../../../../src/shared/domain/players/contracts.ts';
import { displayStep, type DisplayClock } from '../../../../src/shared/domain/players/display-clock.ts';
import type { EstimatorNews } from '../../../../src/shared/domain/players/estimate.ts';
import { estimateAt, estimatorStep } from '../../../../src/shared/domain/players/estimator.ts';
import {
  freshEstimator,
  type EstimatorState,
} from '../../../../src/shared/domain/players/estimator-state.ts';
import type { BridgeEvent, PositionReport } from '../../../../src/shared/domain/players/report.ts';

const contract = contractFor('vlc');
const [earlyMs, lateMs] = [60, 560];

const play = (at: number, what: 'playing' | 'paused' = 'playing', rate = 1): BridgeEvent => ({
  what: 'play',
  play: what,
  rate,
  at,
});
const position = (report: PositionReport): BridgeEvent => ({ what: 'position', report });

const take = (events: readonly BridgeEvent[], from = freshEstimator(contract)) =>
  events.reduce<{ state: EstimatorState; news: readonly EstimatorNews[] }>(
    ({ state, news }, event) => {
      const step = estimatorStep(state, event);
      return { state: step.state, news: [...news, ...step.news] };
    },
    { state: from, news: [] },
  );

const startMs = 100_000;
/** The source plays from 100 s on at a drift of `ppm`. */
const truthAt = (t: number, ppm: number): number => startMs + t * (1 + ppm / 1e6);

/** Questions on end, each answered by anything that the contract allows. */
const anyHonest = fc
  .tuple(
    fc.integer({ min: -2000, max: 2000 }),
    fc.array(
      fc.record({
        gapMs: fc.integer({ min: 20, max: 1500 }),
        rttMs: fc.double({ min: 0, max: 190, noNaN: true }),
        where: fc.double({ min: 0, max: 1, noNaN: true }),
        off: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      { minLength: 1, maxLength: 40 },
    ),
  )
  .map(([ppm, asked]) => {
    const reports: PositionReport[] = [];
    let t = 0;
    for (const { gapMs, rttMs, where, off } of asked) {
      const truth = truthAt(t + rttMs * where, ppm);
      const valueMs = truth + earlyMs - off * (earlyMs + lateMs);
      reports.push({ valueMs, tSend: t, tRecv: t + rttMs, earlyMs, lateMs });
      t += Math.max(gapMs, rttMs + 1);
    }
    return { ppm, reports, t };
  });

/** A player that is known to within little: the true position is 100 s and the time. */
const known = (count = 30): EstimatorState => {
  const reports = Array.from({ length: count }, (_, index) => {
    const t = index * 100;
    return position({ valueMs: startMs + t - (index % 6) * 100, tSend: t, tRecv: t + 5, earlyMs, lateMs });
  });
  return take([play(0), ...reports]).state;
};
const knownUntil = 3000;

const at = (state: EstimatorState, t: number): number => estimateAt(state, t)?.sourceMs ?? Number.NaN;

/** A word that the true position is `posMs` at `t`. */
const word = (posMs: number, t: number): BridgeEvent =>
  position({ valueMs: posMs - 250, tSend: t, tRecv: t + 5, earlyMs, lateMs });

describe('the estimator', () => {
  it('holds the truth for as long as every report keeps its contract and the drift its limit', () => {
    fc.assert(
      fc.property(anyHonest, fc.integer({ min: 0, max: 1500 }), ({ ppm, reports }, wait) => {
        let { state } = take([play(0)]);
        for (const report of reports) {
          state = estimatorStep(state, position(report)).state;
          for (const t of [report.tRecv, report.tRecv + wait]) {
            const estimate = estimateAt(state, t);
            const offMs = Math.abs((estimate?.sourceMs ?? Infinity) - truthAt(t, ppm));
            expect(offMs).toBeLessThanOrEqual((estimate?.plusMinusMs ?? 0) + 1e-6);
            expect(state.place === null).toBe(false);
          }
        }
      }),
    );
  });

  it('does not care in which order honest answers come, nor whether one comes twice', () => {
    const mixed = anyHonest.chain(({ reports, t }) =>
      fc.tuple(
        fc.constant(reports),
        fc.constant(t),
        fc.shuffledSubarray([...reports, ...reports], { minLength: reports.length * 2 }),
      ),
    );
    fc.assert(
      fc.property(mixed, ([reports, t, shuffled]) => {
        const inOrder = take([play(0), ...reports.map(position)]).state;
        const inNone = take([play(0), ...shuffled.map(position)]).state;
        expect(at(inNone, t)).toBeCloseTo(at(inOrder, t), 4);
      }),
    );
  });

  it('is not moved by one outlier, nor by the same outlier again and again', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 3_000_000 }),
        fc.integer({ min: 1, max: 6 }),
        (offMs, times) => {
          const state = known();
          const outlier = word(startMs + knownUntil + offMs, knownUntil);
          const after = take(
            Array.from({ length: times }, () => outlier),
            state,
          );
          expect(at(after.state, knownUntil + 50)).toBeCloseTo(at(state, knownUntil + 50), 6);
          expect(after.news).toEqual([]);
        },
      ),
    );
  });

  it('is always moved by two that say the same', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 3_000_000 }),
        fc.integer({ min: 20, max: 2000 }),
        (offMs, later) => {
          const there = startMs + knownUntil + offMs;
          const first = word(there, knownUntil);
          const second = word(there + later, knownUntil + later);
          const { state, news } = take([first, second], known());
          expect(Math.abs(at(state, knownUntil + later) - there - later)).toBeLessThanOrEqual(
            (earlyMs + lateMs) / 2 + 10,
          );
          expect(news.map(({ what }) => what)).toEqual(['jump']);
        },
      ),
    );
  });

  it('goes back to the place at the first word that is right again', () => {
    const state = known();
    const right = word(startMs + knownUntil + 200, knownUntil + 200);
    const after = take([word(9_000_000, knownUntil + 100), right, word(9_000_200, knownUntil + 300)], state);
    expect(at(after.state, knownUntil + 300)).toBeCloseTo(startMs + knownUntil + 300, -2);
    expect(after.news).toEqual([]);
  });

  it('gathers no error over a thousand pauses', () => {
    let state = known();
    let [t, truth] = [knownUntil, startMs + knownUntil];
    for (let round = 0; round < 1000; round += 1) {
      state = take([play(t, 'paused')], state).state;
      t += 700;
      const events = Array.from({ length: 12 }, (_, index) =>
        position({
          valueMs: truth + index * 100 - (index % 6) * 100,
          tSend: t + index * 100,
          tRecv: t + index * 100 + 3,
          earlyMs,
          lateMs,
        }),
      );
      state = take([play(t), ...events], state).state;
      t += 1200;
      truth += 1200;
    }
    expect(Math.abs(at(state, t) - truth)).toBeLessThanOrEqual(60);
    expect(estimateAt(state, t)?.plusMinusMs).toBeLessThanOrEqual(300);
  });
});

describe('the display clock', () => {
  it('never runs backwards unless it says that it stepped, and catches up', () => {
    const anyAims = fc.array(
      fc.record({
        passedMs: fc.integer({ min: 0, max: 500 }),
        offMs: fc.integer({ min: -600, max: 600 }),
        rate: fc.constantFrom(0, 1, 1.25),
        jumped: fc.boolean(),
      }),
      { minLength: 1, maxLength: 60 },
    );
    fc.assert(
      fc.property(anyAims, (aims) => {
        let [t, filmMs] = [0, 60_000];
        let clock: DisplayClock | null = null;
        for (const { passedMs, offMs, rate, jumped } of aims) {
          t += passedMs;
          filmMs += passedMs * rate;
          const before: DisplayClock | null = clock;
          const step = displayStep(before, { filmMs: filmMs + offMs, rate, jumped }, t);
          clock = step.clock;
          if (before === null) continue;
          if (!step.stepped) expect(clock.shownMs).toBeGreaterThanOrEqual(before.shownMs);
          if (step.stepped) expect(clock.shownMs).toBe(filmMs + offMs);
          expect(Math.abs(clock.shownMs - filmMs - offMs)).toBeLessThanOrEqual(400);
        }
      }),
    );
  });

  it('hides 100 ms in two seconds', () => {
    let clock: DisplayClock | null = { shownMs: 0, t: 0 };
    for (let t = 50; t <= 2000; t += 50) {
      const step = displayStep(clock, { filmMs: t + 100, rate: 1, jumped: false }, t);
      expect(step.stepped).toBe(false);
      clock = step.clock;
    }
    expect(clock.shownMs).toBeCloseTo(2100, 6);
  });
});
