import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filmLines, type FilmLine } from '../../../src/shared/domain/transcript/film-lines.ts';
import { lineFinder } from '../../../src/shared/domain/transcript/find-in-lines.ts';
import { openLines, type LineGate } from '../../../src/shared/domain/transcript/open-lines.ts';

const line = (startMs: number): FilmLine => ({
  id: `l-${startMs}`,
  startMs,
  endMs: startMs + 1,
  text: `at ${startMs}`,
});

const gate = (patch: {
  readonly policy?: LineGate['viewer']['pass']['policy'];
  readonly endingsConfirmed?: boolean;
  readonly watchedToMs?: number;
  readonly finished?: boolean;
  readonly skipped?: LineGate['skipped'];
  readonly confidence?: LineGate['confidence'];
}): LineGate => ({
  viewer: {
    pass: {
      policy: patch.policy ?? 'as_i_watch',
      afterBroadcast: false,
      endingsConfirmed: patch.endingsConfirmed ?? false,
    },
    watchedToMs: patch.watchedToMs ?? 0,
    finished: patch.finished ?? false,
  },
  skipped: patch.skipped ?? [],
  confidence: patch.confidence ?? 'set_by_you',
});

const starts = (lines: readonly FilmLine[]): readonly number[] => lines.map(({ startMs }) => startMs);

describe('to the millisecond', () => {
  const all = [line(9_999), line(10_000), line(10_001)];
  test.each([
    ['verified', 10_000, [9_999, 10_000]],
    ['set_by_you', 12_000, [9_999, 10_000]],
    ['set_by_you', 11_998, []],
    ['estimated', 40_000, [9_999, 10_000]],
    ['estimated', 40_001, [9_999, 10_000, 10_001]],
  ] as const)('%s, watched to %i', (confidence, watchedToMs, expected) => {
    expect(starts(openLines(all, gate({ confidence, watchedToMs })))).toEqual(expected);
  });

  test('film that was passed over stays closed, from its first moment to the one before its end', () => {
    const open = openLines(all, gate({ watchedToMs: 60_000, skipped: [[10_000, 10_001]] }));
    expect(starts(open)).toEqual([9_999, 10_001]);
  });

  test('all of it once the film is over, or with the yes to endings; nothing while after the film was asked', () => {
    expect(openLines(all, gate({ finished: true }))).toBe(all);
    expect(openLines(all, gate({ policy: 'always', endingsConfirmed: true }))).toBe(all);
    expect(openLines(all, gate({ policy: 'always' }))).toEqual([]);
    expect(openLines(all, gate({ policy: 'after_the_film', watchedToMs: 60_000 }))).toEqual([]);
    expect(openLines(all, gate({ policy: 'after_the_film', finished: true }))).toBe(all);
  });
});

test('nothing beyond what was watched ever comes out, and rising only ever opens more', () => {
  const times = fc.uniqueArray(fc.integer({ min: 0, max: 100_000 }), { maxLength: 40 });
  const ranges = fc.array(
    fc
      .tuple(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 1, max: 9_000 }))
      .map(([from, length]) => [from, from + length] as const),
    { maxLength: 3 },
  );
  const policies = fc.constantFrom('as_i_watch', 'always', 'after_the_film');
  const doubts = fc.constantFrom('verified', 'set_by_you', 'estimated');
  const delays = { verified: 0, set_by_you: 2_000, estimated: 30_000 };
  fc.assert(
    fc.property(
      times,
      fc.record({ watchedToMs: fc.integer({ min: 0, max: 140_000 }), more: fc.nat({ max: 9_000 }) }),
      fc.record({ policy: policies, confidence: doubts, skipped: ranges }),
      (all, { watchedToMs, more }, how) => {
        const lines = all.toSorted((one, other) => one - other).map(line);
        const open = starts(openLines(lines, gate({ ...how, watchedToMs })));
        for (const start of open) {
          expect(start + delays[how.confidence]).toBeLessThanOrEqual(watchedToMs);
          expect(how.skipped.some(([from, to]) => start >= from && start < to)).toBe(false);
        }
        const later = starts(openLines(lines, gate({ ...how, watchedToMs: watchedToMs + more })));
        expect(later.slice(0, open.length)).toEqual(open);
      },
    ),
    { numRuns: 1_000 },
  );
});

test('times go through what the file counts by, and are shifted then; lines without words are none', () => {
  const cues = [
    { startMs: 2_000, endMs: 3_000, text: ' b ' },
    { startMs: 1_000, endMs: 1_500, text: 'a' },
    { startMs: 1_200, endMs: 1_500, text: '\n ' },
  ];
  const lines = filmLines({ sha256: 'f'.repeat(64), cues }, { toFilmMs: (ms) => ms * 2, shiftMs: -3_000 });
  expect(lines.map(({ startMs, endMs, text }) => [startMs, endMs, text])).toEqual([
    [0, 0, 'a'],
    [1_000, 3_000, 'b'],
  ]);
});

test('words are found without accents, with a slip, as a beginning, and exactly in quotation marks', () => {
  const holds = (asked: string, text: string): boolean | undefined => lineFinder(asked)?.holds(text);
  expect(holds('cafe', 'In the Café')).toBe(true);
  expect(holds('judje', 'The judge asked')).toBe(true);
  expect(holds('que', 'one question')).toBe(true);
  expect(holds('"one question"', 'asked one question')).toBe(true);
  expect(holds('"question one"', 'asked one question')).toBe(false);
  expect(holds('judge letter', 'The judge asked')).toBe(false);
  expect(lineFinder('  ')).toBeNull();
  expect(lineFinder('judge')?.marked('The judge, asked')).toEqual([
    { text: 'The ', isHit: false },
    { text: 'judge', isHit: true },
    { text: ', asked', isHit: false },
  ]);
});
