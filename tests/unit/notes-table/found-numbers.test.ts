import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createFoundNumbers } from '../../../src/main/handlers/found-numbers.ts';
import { atOnce } from '../../../src/shared/domain/export/pausing.ts';
import { createNoteCatalogue } from '../../../src/shared/domain/notes-table/note-catalogue.ts';
import { noteAt } from '../features/note.ts';

const anyId = fc.integer({ min: 0, max: 12 }).map((number) => `n${number}`);

/** What may happen between two questions, or a question: which of the places it finds, as shares of all. */
const anyStep = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      what: fc.constant('ask' as const),
      found: fc.array(fc.double({ min: 0, max: 0.999, noNaN: true })),
    }),
  },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('hand over' as const), ids: fc.array(anyId) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('begin anew' as const), ids: fc.array(anyId) }) },
  {
    weight: 1,
    arbitrary: fc.record({ what: fc.constant('other notes' as const), ids: fc.uniqueArray(anyId) }),
  },
);

it('what the search found is told by the numbers of now, whatever was remembered of another notebook or engine', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 30 }), (steps) => {
      const catalogue = createNoteCatalogue('film');
      const byNumber = createFoundNumbers(catalogue);
      let idByPlace: string[] = [];
      for (const step of steps) {
        if (step.what === 'hand over') idByPlace.push(...step.ids);
        if (step.what === 'begin anew') idByPlace = [...step.ids];
        if (step.what === 'other notes') atOnce(catalogue.take(step.ids.map((id, at) => noteAt(id, at))));
        if (step.what !== 'ask') continue;
        const places = Uint32Array.from(
          idByPlace.length === 0 ? [] : step.found.map((share) => Math.floor(share * idByPlace.length)),
        );
        const found = atOnce(byNumber({ places, idByPlace }));
        const wanted = new Set(Array.from(places, (place) => catalogue.numberOf(idByPlace[place] ?? '')));
        expect(found).toEqual(
          Uint8Array.from({ length: catalogue.size() }, (_, at) => (wanted.has(at) ? 1 : 0)),
        );
      }
    }),
    { numRuns: 500 },
  );
});
