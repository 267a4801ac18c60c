import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ask } from '../../../src/shared/domain/search/answer.ts';
import { readyDocument } from '../../../src/shared/domain/search/admits.ts';
import { madeDocument } from '../../../src/shared/domain/search/documents/made-document.ts';
import type { NameTable } from '../../../src/shared/domain/search/name-table.ts';
import { createBestHits, type Scored, type Rankable } from '../../../src/shared/domain/search/rank.ts';
import { scan } from '../../../src/shared/domain/search/scan.ts';
import type { SearchDocument } from '../../../src/shared/domain/search/search-document.ts';
import type { Variant } from '../../../src/shared/domain/search/variants.ts';
import { createSearchEngine, type SearchEngine } from '../../../src/main/search/search-engine.ts';
import { createTextIndex, type Placed, type TextIndex } from '../../../src/main/search/text-index.ts';

const names: NameTable = {
  rewordings: [
    { from: ['daybreak'], to: ['dawn'], fromText: 'Daybreak', toText: 'Dawn', why: 'garbled' },
    {
      from: ['jail', 'reform'],
      to: ['prison', 'law'],
      fromText: 'jail reform',
      toText: 'prison law',
      why: 'garbled',
    },
  ],
  cases: [{ id: 'stewart', name: 'Momolu Stewart', surname: 'Stewart', monogram: 'MS', also: [] }],
};

const vocabulary = [
  ...[
    'parole',
    'paroled',
    'perole',
    'parol',
    'law',
    'lawyer',
    'dawn',
    'daybreak',
    'prison',
    'jail',
    'reform',
  ],
  ...['café', 'cafe', 'letter', 'lettre', 'commutation', 'comutation', 'a', 'of', 'stewart', 'stewrat'],
];
const anyText = fc.array(fc.constantFrom(...vocabulary), { maxLength: 7 }).map((words) => words.join(' '));

const document: fc.Arbitrary<SearchDocument> = fc
  .record({
    number: fc.integer({ min: 0, max: 25 }),
    kind: fc.constantFrom('note', 'fact', 'case', 'term', 'person'),
    title: anyText,
    body: anyText,
    also: fc.array(anyText, { maxLength: 2 }),
    tags: fc.array(fc.constantFrom('law', 'prison reform', 'Café'), { maxLength: 2 }),
    isOfCase: fc.boolean(),
    noteKind: fc.constantFrom('note', 'mark', 'question', 'quote'),
    filmMs: fc.option(fc.integer({ min: 0, max: 7_200_000 })),
  })
  .map(({ number, isOfCase, noteKind, ...made }) =>
    madeDocument({
      ...made,
      id: String(number),
      caseIds: isOfCase ? ['stewart'] : [],
      noteKind: made.kind === 'note' ? noteKind : null,
      answer: made.kind !== 'note' || noteKind !== 'question' ? null : isOfCase ? 'answered' : 'open',
    }),
  );

const piece = fc.oneof(
  fc.constantFrom(...vocabulary),
  fc.constantFrom(...vocabulary).map((word) => word.slice(0, 3)),
  fc.tuple(fc.constantFrom(...vocabulary), fc.constantFrom(...vocabulary)).map(([a, b]) => `"${a} ${b}"`),
  fc.constantFrom('case:stewart', 'case:none', 'tag:law', 'tag:"prison reform"', 'is:question', 'is:note'),
  fc.constantFrom(
    'before:1:00:00',
    'after:0:30:00',
    'is:untimed',
    'is:open',
    'is:answered',
    'is:term',
    'nosuch:thing',
    'case:nobody',
  ),
);
const query = fc
  .array(fc.tuple(fc.constantFrom('', '', '', '-'), piece), { minLength: 1, maxLength: 4 })
  .chain((pieces) =>
    fc.constantFrom('', ' ').map((end) => `${pieces.map(([not, one]) => not + one).join(' ')}${end}`),
  );

const change = fc.oneof(
  { weight: 4, arbitrary: document.map((put) => ({ put, remove: null })) },
  { weight: 1, arbitrary: document.map(({ key }) => ({ put: null, remove: key })) },
);

/** What of a hit the index and the scan must agree on. */
const told = (found: readonly Scored<Rankable>[]) =>
  found.map(({ document: { key, kind, title, filmMs }, score }) => ({ key, kind, title, filmMs, score }));

function searched(index: TextIndex, variants: readonly Variant[], most: number) {
  const best = createBestHits<Placed>(most);
  index.searchInto(best, variants);
  return told(best.all());
}

describe('the index', () => {
  it('answers as looking at every document does, after any changes', () => {
    fc.assert(
      fc.property(
        fc.array(change, { maxLength: 60 }),
        query,
        fc.integer({ min: 1, max: 8 }),
        (changes, asked, most) => {
          const index = createTextIndex();
          const kept = new Map<string, SearchDocument>();
          const places: string[] = [];
          for (const { put, remove } of changes) {
            if (put !== null) index.put(put);
            if (put !== null) places.push(put.key);
            if (put !== null) kept.set(put.key, put);
            if (remove !== null) index.remove(remove);
            if (remove !== null) kept.delete(remove);
          }
          const { variants } = ask(asked, names);
          const ready = [...kept.values()].map(readyDocument);
          expect(searched(index, variants, most)).toEqual(told(scan(ready, variants, most)));
          const notes = scan(ready, variants, 1_000).filter(({ document: { kind } }) => kind === 'note');
          expect(new Set([...index.notes(variants)].map((place) => places[place]))).toEqual(
            new Set(notes.map(({ document: { key } }) => key)),
          );
          expect(index.notes(variants)).toHaveLength(notes.length);
        },
      ),
      { numRuns: 1_500 },
    );
  });

  it('takes only a tag for a tag, not a note of the same one word', () => {
    const index = createTextIndex();
    const written = madeDocument({ kind: 'note', id: '1', title: '', body: 'law', tags: ['prison reform'] });
    const tagged = madeDocument({ kind: 'note', id: '2', title: '', body: 'parole', tags: ['Law'] });
    for (const one of [written, tagged]) index.put(one);
    const { variants } = ask('tag:law', names);
    const found = searched(index, variants, 8);
    expect(found.map(({ key }) => key)).toEqual(['note:2']);
    expect(told(scan([written, tagged].map(readyDocument), variants, 8))).toEqual(found);
  });

  it('finds words in a row in one field only, among documents of any length', () => {
    const index = createTextIndex();
    const long = `${'board parole '.repeat(150_000)} the very end`;
    const documents = [
      madeDocument({ kind: 'note', id: '1', title: '', body: 'asked the parole', tags: ['board'] }),
      madeDocument({ kind: 'note', id: '2', title: '', body: long }),
      madeDocument({ kind: 'note', id: '3', title: '', body: 'the Parole Board’s answer' }),
    ];
    documents.forEach(index.put);
    const keys = (text: string) => searched(index, ask(text, names).variants, 8).map(({ key }) => key);
    expect(keys('"parole board"')).toEqual(['note:2', 'note:3']);
    expect(keys('"very end"')).toEqual(['note:2']);
    expect(keys('-"parole board"')).toEqual(['note:1']);
    expect(keys('"parole"')).toEqual(['note:1', 'note:2', 'note:3']);
  });
});

describe('the engine', () => {
  const note = (id: number, body: string): SearchDocument =>
    madeDocument({ kind: 'note', id: String(id), title: '', body, noteKind: 'note', filmMs: id });

  const asking =
    (engine: SearchEngine, handed: readonly SearchDocument[]) => (text: string, limit: number) => {
      const hits = [...engine.rank({ text, limit })].flatMap((place) => handed[place] ?? []);
      return engine.show(text, hits).hits;
    };

  it('forgets a removed document at once', () => {
    const engine = createSearchEngine(names);
    const handed = [note(1, 'parole'), note(2, 'parole')];
    engine.put(handed);
    engine.remove(['note:1', 'note:7']);
    expect(asking(engine, handed)('parole', 9).map(({ id }) => id)).toEqual(['2']);
    expect([...engine.which('parole')]).toEqual([1]);
  });

  it('finds a changed document by its new words only', () => {
    const engine = createSearchEngine(names);
    const handed = [note(1, 'parole'), note(1, 'letter')];
    for (const one of handed) engine.put([one]);
    expect(asking(engine, handed)('parole', 9)).toEqual([]);
    expect(asking(engine, handed)('letter', 9).map(({ id }) => id)).toEqual(['1']);
  });

  it('keeps room for every heading, so that notes cannot push out the cases', () => {
    const engine = createSearchEngine(names);
    const handed = [
      ...Array.from({ length: 300 }, (_, at) => note(at, 'parole')),
      madeDocument({ kind: 'fact', id: 'f', title: 'x', body: 'parole', caseIds: ['stewart'] }),
    ];
    engine.put(handed);
    const kinds = asking(engine, handed)('parole', 5).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'note')).toHaveLength(5);
    expect(kinds).toContain('fact');
  });
});
