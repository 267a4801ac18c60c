import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerOf, ask } from '../../../src/shared/domain/search/answer.ts';
import { readyDocument } from '../../../src/shared/domain/search/admits.ts';
import { madeDocument } from '../../../src/shared/domain/search/documents/made-document.ts';
import type { NameTable } from '../../../src/shared/domain/search/name-table.ts';
import { createBestHits } from '../../../src/shared/domain/search/rank.ts';
import { scan } from '../../../src/shared/domain/search/scan.ts';
import type { SearchDocument } from '../../../src/shared/domain/search/search-document.ts';
import { createPostingList, FIELD_BITS } from '../../../src/main/search/posting-list.ts';
import { createSearchEngine } from '../../../src/main/search/search-engine.ts';
import { createTextIndex } from '../../../src/main/search/text-index.ts';

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
const text = fc.array(fc.constantFrom(...vocabulary), { maxLength: 7 }).map((words) => words.join(' '));

const document: fc.Arbitrary<SearchDocument> = fc
  .record({
    number: fc.integer({ min: 0, max: 25 }),
    kind: fc.constantFrom('note', 'fact', 'case', 'term', 'person'),
    title: text,
    body: text,
    also: fc.array(text, { maxLength: 2 }),
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
          for (const { put, remove } of changes) {
            if (put !== null) index.put(readyDocument(put));
            if (put !== null) kept.set(put.key, put);
            if (remove !== null) index.remove(remove);
            if (remove !== null) kept.delete(remove);
          }
          const { variants } = ask(asked, names);
          const best = createBestHits(most);
          index.searchInto(best, variants);
          expect(best.all()).toEqual(scan([...kept.values()].map(readyDocument), variants, most));
        },
      ),
      { numRuns: 1_500 },
    );
  });

  it('takes only a tag for a tag, not a note of the same one word', () => {
    const index = createTextIndex();
    const written = madeDocument({ kind: 'note', id: '1', title: '', body: 'law', tags: ['prison reform'] });
    const tagged = madeDocument({ kind: 'note', id: '2', title: '', body: 'parole', tags: ['Law'] });
    for (const one of [written, tagged]) index.put(readyDocument(one));
    const { variants } = ask('tag:law', names);
    const best = createBestHits(8);
    index.searchInto(best, variants);
    expect(best.all().map((hit) => hit.document.id)).toEqual(['2']);
    expect(scan([written, tagged].map(readyDocument), variants, 8)).toEqual(best.all());
  });

  it('keeps postings as a sorted set, whatever comes and goes', () => {
    const step = fc.tuple(fc.constantFrom('add', 'remove'), fc.integer({ min: 0, max: 40 }));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 120 }), (steps) => {
        const list = createPostingList();
        const model = new Set<number>();
        for (const [what, number] of steps) {
          if (what === 'add' && !model.has(number)) list.add(number << FIELD_BITS);
          if (what === 'add') model.add(number);
          else list.remove(number);
          if (what === 'remove') model.delete(number);
        }
        const kept = [...list.block().slice(0, list.length())].map((posting) => posting >>> FIELD_BITS);
        expect(kept).toEqual([...model].toSorted((a, b) => a - b));
      }),
    );
  });
});

describe('the engine', () => {
  const note = (id: number, body: string): SearchDocument =>
    madeDocument({ kind: 'note', id: String(id), title: '', body, noteKind: 'note', filmMs: id });

  it('answers the same before, while and after the index is built', () => {
    const works: (() => void)[] = [];
    const engine = createSearchEngine(names, (work) => void works.push(work));
    const documents = Array.from({ length: 4_000 }, (_, at) =>
      note(at, vocabulary[at % vocabulary.length] ?? ''),
    );
    engine.put(documents);
    const asked = { text: 'parole', limit: 20 };
    const expected = answerOf(
      ask('parole', names),
      scan(documents.map(readyDocument), ask('parole', names).variants, 20),
    );
    expect(expected.hits).toHaveLength(20);
    const first = engine.answer(asked);
    expect(first).toEqual(expected);
    let slices = 0;
    for (let work = works.shift(); work !== undefined; work = works.shift()) {
      expect(engine.answer(asked)).toEqual(expected);
      work();
      slices += 1;
    }
    expect(slices).toBeGreaterThan(0);
    expect(engine.answer(asked)).toEqual(expected);
  });

  it.each(['before', 'after'])('forgets a removed document at once, %s it was indexed', (when) => {
    const works: (() => void)[] = [];
    const engine = createSearchEngine(names, (work) => void works.push(work));
    engine.put([note(1, 'parole'), note(2, 'parole')]);
    if (when === 'after') works.shift()?.();
    engine.remove(['note:1']);
    expect(engine.answer({ text: 'parole', limit: 9 }).hits.map(({ id }) => id)).toEqual(['2']);
    works.shift()?.();
    expect(engine.answer({ text: 'parole', limit: 9 }).hits.map(({ id }) => id)).toEqual(['2']);
  });

  it('finds a changed document by its new words only', () => {
    const engine = createSearchEngine(names, (work) => work());
    engine.put([note(1, 'parole')]);
    engine.put([note(1, 'letter')]);
    expect(engine.answer({ text: 'parole', limit: 9 }).hits).toEqual([]);
    expect(engine.answer({ text: 'letter', limit: 9 }).hits.map(({ id }) => id)).toEqual(['1']);
  });

  it('keeps room for every heading, so that notes cannot push out the cases', () => {
    const engine = createSearchEngine(names, (work) => work());
    engine.put(Array.from({ length: 300 }, (_, at) => note(at, 'parole')));
    engine.put([madeDocument({ kind: 'fact', id: 'f', title: 'x', body: 'parole', caseIds: ['stewart'] })]);
    const kinds = engine.answer({ text: 'parole', limit: 5 }).hits.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'note')).toHaveLength(5);
    expect(kinds).toContain('fact');
  });
});
