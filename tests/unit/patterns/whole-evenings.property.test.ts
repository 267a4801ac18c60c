import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Note, Scene } from '../../../src/shared/domain/notebook/records.ts';
import type { Figure } from '../../../src/shared/domain/patterns/figure.ts';
import { FEWEST_NOTES, patterns, type Patterns } from '../../../src/shared/domain/patterns/patterns.ts';
import { chartsOf } from '../../../src/renderer/features/patterns/charts.ts';
import { roughWidth, type Mark } from '../../../src/renderer/features/patterns/drawing.ts';
import { evening, note, people, scene } from './evening.ts';

const caseIds = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'stranger'), { maxLength: 4 });
const notes: fc.Arbitrary<readonly Note[]> = fc.array(
  fc
    .record({
      minutes: fc.option(fc.double({ min: 0, max: 400, noNaN: true })),
      caseIds,
      kind: fc.constantFrom('note', 'mark', 'question', 'quote'),
      tags: fc.array(fc.constantFrom('law', 'Law', 'home', 'answered', '<b>&"x'), { maxLength: 3 }),
      passId: fc.constantFrom('pass', 'pass', 'earlier'),
      isDeleted: fc.boolean(),
    })
    .map(({ minutes, caseIds: ids, isDeleted, ...rest }) =>
      note(minutes, ids, { ...rest, ...(isDeleted ? { deletedAt: '2026-11-22T21:00:00.000Z' } : {}) }),
    ),
  { maxLength: 40 },
);
const scenes: fc.Arbitrary<readonly Scene[]> = fc.array(
  fc
    .record({
      caseId: fc.option(fc.constantFrom('a', 'b', 'c', 'd')),
      from: fc.nat({ max: 200 }),
      length: fc.option(fc.nat({ max: 30 })),
    })
    .map(({ caseId, from, length }) => scene(caseId, [from, length === null ? null : from + length])),
  { maxLength: 12 },
);
const inputs = fc
  .record({
    notes,
    scenes,
    now: fc.nat({ max: 250 * 60_000 }),
    scope: fc.constantFrom('this-viewing' as const, 'all-viewings' as const),
  })
  .map(({ now, scope, ...made }) =>
    evening(made.notes, made.scenes, { nowMs: now, watchedToMs: now / 2, scope }),
  );

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
const figuresOf = (all: Patterns): readonly Figure[] => Object.values(all);
const everyEvening = (claim: (input: ReturnType<typeof evening>, all: Patterns) => void): void =>
  fc.assert(
    fc.property(inputs, (input) => {
      const all = patterns(input);
      expect(all === null).toBe(input.notes.length < FEWEST_NOTES);
      if (all !== null) claim(input, all);
    }),
    { numRuns: 300 },
  );

it('adds up to the number of notes in every figure that counts them', () => {
  everyEvening(({ notes: counted }, { perCase, overTime, tags, questions }) => {
    const extra = sum(counted.map((one) => Math.max(0, one.caseIds.length - 1)));
    expect(sum(perCase.rows.map((row) => row.count))).toBe(counted.length + extra);
    expect(perCase.notes).toBe(counted.length);
    expect(perCase.asides.length > 0).toBe(extra > 0);
    expect(sum(overTime.strands.flatMap((strand) => strand.counts))).toBe(overTime.timed);
    expect(sum(overTime.bins.map((bin) => bin.notes))).toBe(overTime.timed);
    expect(overTime.timed + overTime.untimed).toBe(counted.length);
    const isAsked = counted.filter((one) => one.kind === 'question');
    expect(questions.open + questions.answered).toBe(isAsked.length);
    for (const row of tags.rows) {
      expect(row.notes).toBeLessThanOrEqual(tags.tagged);
      expect(sum(row.counts)).toBeGreaterThanOrEqual(row.notes);
    }
  });
});

it('keeps people in listing order and never sorts them by a number', () => {
  const order = ['a', 'b', 'c', 'd'];
  everyEvening((_input, { perCase, overTime, tags, perMinute, questions, firstNotes }) => {
    expect(perCase.rows.map((row) => row.caseId)).toEqual([...order, null]);
    expect(questions.rows.map((row) => row.caseId)).toEqual([...order, null]);
    expect(tags.columns.map((column) => column.caseId)).toEqual([...order, null]);
    expect(perMinute.rows.map((row) => row.caseId)).toEqual(order);
    expect(firstNotes.rows.map((row) => row.caseId)).toEqual(order);
    const strands = overTime.strands.flatMap(({ of }) => (typeof of === 'string' ? [] : [of.caseId]));
    expect(strands).toEqual(order);
  });
});

it('names no person in a finding, and no number that is none', () => {
  const names = people.flatMap(({ name, surname }) => [name, surname]);
  everyEvening((_input, all) => {
    for (const figure of figuresOf(all)) {
      const said = [figure.title, figure.summary, ...figure.asides, ...figure.table.rows.flat()].join('\n');
      expect(said).not.toMatch(/NaN|Infinity|undefined|null|-\d/);
      expect(figure.title).not.toMatch(/\.$/);
      expect(names.filter((name) => figure.title.includes(name))).toEqual([]);
      for (const row of figure.table.rows) expect(row).toHaveLength(figure.table.columns.length);
    }
  });
});

it('reaches as far as the viewer has been and no further', () => {
  everyEvening(({ reachedMs, notes: counted }, { overTime }) => {
    const { bins } = overTime;
    expect(bins.length).toBeGreaterThan(0);
    expect(bins.length).toBeLessThanOrEqual(12);
    expect(bins.at(-1)?.toMs).toBe(Math.max(60_000, reachedMs));
    bins.slice(1).forEach((bin, index) => expect(bin.fromMs).toBe(bins[index]?.toMs));
    for (const { filmMs } of counted) expect(filmMs ?? 0).toBeLessThanOrEqual(reachedMs);
  });
});

it('says "most" only of a stretch that no other stretch surpasses, with its own number', () => {
  everyEvening((_input, { overTime }) => {
    if (!overTime.title.startsWith('You wrote most')) return;
    const counts = overTime.bins.map((bin) => bin.notes);
    const most = Math.max(...counts);
    expect(counts.filter((count) => count === most).length).toBeLessThanOrEqual(2);
    expect(overTime.title).toMatch(new RegExp(`, ${most} (?:of ${overTime.timed} notes|notes each)`));
  });
});

it('never counts a note on screen twice, and gives rates only from one minute on', () => {
  everyEvening(({ ownNotes }, { perMinute }) => {
    for (const row of perMinute.rows) {
      expect(row.notes).toBeLessThanOrEqual(
        ownNotes.filter((one) => one.caseIds.includes(row.caseId)).length,
      );
      expect(row.perMinute === null).toBe(row.onScreenMs < 60_000);
      expect(row.perMinute ?? 0).toBeGreaterThanOrEqual(0);
    }
  });
});

const numbersOf = (mark: Mark): readonly number[] =>
  Object.entries(mark).flatMap(([key, value]) =>
    typeof value === 'number' && key !== 'strand' ? [value] : [],
  );
const rightEdge = (mark: Mark): number => {
  if (mark.kind === 'bar' || mark.kind === 'cell') return mark.x + mark.width;
  if (mark.kind === 'line') return Math.max(mark.x1, mark.x2);
  return mark.kind === 'words' && mark.anchor === 'start' ? mark.x + roughWidth(mark.text) : mark.x;
};

it('draws every evening inside its frame, with numbers only', () => {
  everyEvening((_input, all) => {
    for (const plan of chartsOf(all)) {
      for (const width of [300, 376, 780]) {
        const drawing = plan.draw?.(
          people.toSorted((a, b) => a.listing - b.listing),
          width,
        );
        const marks = drawing?.marks ?? [];
        expect(marks.flatMap(numbersOf).filter((value) => !(Number.isFinite(value) && value >= 0))).toEqual(
          [],
        );
        expect(Math.max(0, ...marks.map(rightEdge))).toBeLessThanOrEqual(width + 1);
      }
    }
  });
});
