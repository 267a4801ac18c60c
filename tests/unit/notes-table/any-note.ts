import fc from 'fast-check';
import type { Note } from '../../../src/shared/domain/notebook/records.ts';
import { noteAt } from '../features/note.ts';

const tags = ['law', 'Law', 'lawyer', 'parole', 'parole-board', 'été', 'answered'] as const;

/** A note as a viewer may have made it, with tags that also stand in its words now and then. */
const anyNote = (id: string): fc.Arbitrary<Note> =>
  fc
    .record({
      filmMs: fc.option(fc.integer({ min: 0, max: 9_000_000 })),
      caseIds: fc.subarray(['dawn-jackson', 'momolu-stewart']),
      kind: fc.constantFrom('note', 'mark', 'question', 'quote'),
      words: fc.constantFrom('', 'The judge spoke', 'why #law?', '#parole-board and #parole', 'a #Law b'),
      tags: fc.uniqueArray(fc.constantFrom(...tags), { selector: (tag) => tag.toLowerCase() }),
      written: fc.integer({ min: 0, max: 50 }),
      isAnswered: fc.boolean(),
    })
    .map(({ filmMs, words, written, isAnswered, ...rest }) =>
      noteAt(id, filmMs, {
        ...rest,
        text: rest.kind === 'mark' ? '' : words,
        createdAt: `2026-11-22T20:00:${String(written).padStart(2, '0')}.000Z`,
        ...(rest.kind === 'question' && isAnswered ? { answeredAt: '2026-11-22T21:00:00.000Z' } : {}),
      }),
    );

/** Some notes, each with an id of its own. */
export const anyNotes = (most = 12): fc.Arbitrary<readonly Note[]> =>
  fc
    .integer({ min: 0, max: most })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => anyNote(`n${at}`))));
