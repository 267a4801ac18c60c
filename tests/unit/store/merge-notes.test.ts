import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeNotes, ofViewing } from '../../../src/renderer/store/merge-notes.ts';
import { compareNotes } from '../../../src/shared/domain/notebook/compare-notes.ts';
import type { Note } from '../../../src/shared/domain/notebook/records.ts';

const at = '2026-11-22T20:00:00.000Z';

const noteOf = (id: string, filmMs: number | null, passId = 'now'): Note => ({
  ...{ id, titleId: 'film', passId, filmMs, raw: { timed: false, wallIso: at }, caseIds: [], kind: 'note' },
  ...{ text: id, tags: [], createdAt: at, editedAt: at },
});

const anyNotes = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.option(fc.integer({ min: 0, max: 9 }))), {
    selector: ([id]) => id,
  })
  .map((pairs) => pairs.map(([id, filmMs]) => noteOf(`n${id}`, filmMs)));

describe('mergeNotes', () => {
  it('gives what putting everything together and sorting it gives', () => {
    fc.assert(
      fc.property(anyNotes, anyNotes, fc.array(fc.integer({ min: 0, max: 30 })), (before, put, numbers) => {
        const gone = numbers.map((one) => `n${one}`).filter((id) => put.every((note) => note.id !== id));
        const sorted = before.toSorted(compareNotes);
        const changed = new Set([...put.map((note) => note.id), ...gone]);
        const expected = [...before.filter((note) => !changed.has(note.id)), ...put].toSorted(compareNotes);
        expect(mergeNotes(sorted, { put, gone })).toEqual(expected);
      }),
    );
  });
});

describe('ofViewing', () => {
  it('takes a note of another viewing off the list, in case it stood there', () => {
    const change = { put: [noteOf('here', 1), noteOf('moved', 2, 'before')], gone: ['deleted'] };
    expect(ofViewing(change, 'now')).toEqual({ put: [noteOf('here', 1)], gone: ['deleted', 'moved'] });
  });
});
