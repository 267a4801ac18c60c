import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atOnce } from '../../../src/shared/domain/export/pausing.ts';
import { createNoteCatalogue } from '../../../src/shared/domain/notes-table/note-catalogue.ts';
import { noteFilter } from '../../../src/shared/domain/notes-table/note-filter.ts';
import { readyDocument } from '../../../src/shared/domain/search/admits.ts';
import { ask } from '../../../src/shared/domain/search/answer.ts';
import { documentsOfNotes } from '../../../src/shared/domain/search/documents/documents-of-notes.ts';
import type { NameTable } from '../../../src/shared/domain/search/name-table.ts';
import { parseQuery } from '../../../src/shared/domain/search/parse-query.ts';
import { scan } from '../../../src/shared/domain/search/scan.ts';
import { anyNotes } from './any-note.ts';

const names: NameTable = {
  rewordings: [],
  cases: [
    { id: 'dawn-jackson', name: 'Dawn Jackson', surname: 'Jackson', monogram: 'DJ', also: [] },
    { id: 'momolu-stewart', name: 'Momolu Stewart', surname: 'Stewart', monogram: 'MS', also: [] },
  ],
};

const filters = [
  'case:jackson',
  'case:none',
  '-case:stewart',
  'tag:law',
  'tag:"parole board"',
  '-tag:été',
  'is:question',
  'is:open',
  'is:answered',
  '-is:open',
  'is:note',
  'is:untimed',
  '-is:mark',
  'is:fact',
  'before:1:00:00',
  'after:47:12',
  'case:nobody',
  'before:late',
] as const;

describe('the filters of a query on notes', () => {
  it('find exactly what the search finds with them', () => {
    const anyQuery = fc.uniqueArray(fc.constantFrom(...filters), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(anyNotes(), anyQuery, (notes, parts) => {
        const text = parts.join(' ');
        const filter = noteFilter(parseQuery(text, names.cases));
        const asked = ask(text, names);
        const ready = documentsOfNotes(notes).map(readyDocument);
        const found = asked.isAnswerable ? scan(ready, asked.variants, notes.length + 1) : [];
        if (filter === null) throw new Error('These queries have no words.');
        const catalogue = createNoteCatalogue('film');
        atOnce(catalogue.take(notes));
        const order = Uint32Array.from(notes.keys());
        expect(new Set(atOnce(catalogue.select(order, filter, null)).map(({ id }) => id))).toEqual(
          new Set(found.map(({ document }) => document.id)),
        );
      }),
    );
  });

  it.each(['parole', '"exact words"', 'tag:law parole', '-parole'])(
    'leave %s to the search, because words need its index',
    (text) => {
      expect(noteFilter(parseQuery(text, names.cases))).toBeNull();
    },
  );
});
