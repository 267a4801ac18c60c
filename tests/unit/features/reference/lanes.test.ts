import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lanesOf, markOf, markPx } from '../../../../src/renderer/features/reference/chronology/lanes.ts';
import { neighbour } from '../../../../src/renderer/features/reference/chronology/neighbour.ts';
import type { ChronologyView, EventView } from '../../../../src/shared/domain/reference/views.ts';
import { eventOn } from './event.ts';

const dayMs = 86_400_000;
const one = { id: 'one', name: 'One' };
const two = { id: 'two', name: 'Two' };
const empty = { id: 'empty', name: 'Empty' };

const viewOf = (events: readonly EventView[]): ChronologyView => ({
  lanes: [one, empty, two].map((story) => ({ ...story, kind: 'case' as const })),
  events,
  sources: [],
});

/** One pixel for `days` days, from the year 2000. */
const scaled = (days: number) => (ms: number) => (ms - Date.UTC(2000, 0, 1)) / (days * dayMs);

const anyDate = fc
  .integer({ min: 0, max: 9000 })
  .map((days) => new Date(Date.UTC(2000, 0, 1) + days * dayMs).toISOString().slice(0, 10));

it('puts every event into exactly one mark of its own lane, and no two marks closer than a pointer can tell', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(anyDate, fc.boolean()), { maxLength: 60 }),
      fc.integer({ min: 1, max: 90 }),
      (dates, days) => {
        const events = dates.map(([date, isOne], at) =>
          eventOn(`e${at}`, date, { story: isOne ? one : two }),
        );
        const lanes = lanesOf(viewOf(events), scaled(days));
        const shown = lanes.flatMap((lane) =>
          lane.marks.flatMap((mark) => mark.events.map(({ event }) => `${lane.id}/${event.id}`)),
        );
        expect(shown.toSorted()).toEqual(events.map((event) => `${event.story.id}/${event.id}`).toSorted());
        for (const { marks } of lanes) {
          for (const [at, mark] of marks.entries()) {
            const next = marks[at + 1];
            if (next !== undefined) expect(next.x - mark.x).toBeGreaterThanOrEqual(markPx);
            expect(markOf(lanes, mark.id)).toBe(mark);
          }
        }
      },
    ),
  );
});

const lanes = lanesOf(
  viewOf([
    eventOn('a', '2001-01-01'),
    eventOn('b', '2005-01-01'),
    eventOn('c', '2004-06-01', { story: two }),
    eventOn('d', '2009-01-01', { story: two }),
  ]),
  scaled(10),
);
const mark = (id: string) => {
  const found = markOf(lanes, id);
  if (found === undefined) throw new Error(`${id} is in no mark`);
  return found;
};

const moves = [
  { from: 'a', key: 'ArrowRight', to: 'b' },
  { from: 'b', key: 'ArrowRight', to: undefined },
  { from: 'b', key: 'ArrowLeft', to: 'a' },
  { from: 'a', key: 'End', to: 'b' },
  { from: 'd', key: 'Home', to: 'c' },
  { from: 'b', key: 'ArrowDown', to: 'c' },
  { from: 'd', key: 'ArrowUp', to: 'b' },
  { from: 'a', key: 'ArrowUp', to: undefined },
] as const;

for (const { from, key, to } of moves) {
  it(`goes with ${key} from ${from} to ${to ?? 'nowhere'}, past lanes without an event`, () => {
    expect(neighbour(lanes, mark(from), key)?.id).toBe(to);
  });
}
