import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainQuery } from '../../../src/shared/domain/search/explain-query.ts';
import { parseQuery } from '../../../src/shared/domain/search/parse-query.ts';
import type { CaseName } from '../../../src/shared/domain/search/query.ts';

const cases: readonly CaseName[] = [
  {
    id: 'dawn-jackson',
    name: 'Dawn Jackson',
    surname: 'Jackson',
    monogram: 'DJ',
    also: ['Daybreak Jackson'],
  },
  { id: 'momolu-stewart', name: 'Momolu Stewart', surname: 'Stewart', monogram: 'MS', also: ['Momulu'] },
];

const clauses = (text: string) =>
  parseQuery(text, cases).clauses.map(({ term, isNot }) => [
    ...(isNot ? ['not'] : []),
    term.what,
    ...('asked' in term ? [term.asked.word + (term.asked.isOpen ? '…' : '')] : []),
    ...('line' in term ? [term.line.trim()] : []),
    ...('caseId' in term ? [term.caseId] : []),
    ...('kind' in term ? [term.kind] : []),
    ...('filmMs' in term ? [term.filmMs] : []),
  ]);

describe('the query language', () => {
  it.each([
    ['parole', [['word', 'parole…']]],
    ['parole ', [['word', 'parole']]],
    [
      'two words',
      [
        ['word', 'two'],
        ['word', 'words…'],
      ],
    ],
    ['"exact words"', [['phrase', 'exact words']]],
    ['“exact words”', [['phrase', 'exact words']]],
    ['"left open', [['phrase', 'left open']]],
    ['case:stewart', [['case', 'momolu-stewart']]],
    ['case:STEW', [['case', 'momolu-stewart']]],
    ['case:dj', [['case', 'dawn-jackson']]],
    ['case:"Daybreak Jackson"', [['case', 'dawn-jackson']]],
    ['case:none', [['case', null]]],
    ['tag:law', [['tag', 'law']]],
    ['tag:#law', [['tag', 'law']]],
    ['tag:"prison reform"', [['tag', 'prison reform']]],
    ['is:question', [['is', 'question']]],
    ['is:Questions', [['is', 'question']]],
    ['is:open', [['is', 'open']]],
    ['is:Answered', [['is', 'answered']]],
    ['-is:answered', [['not', 'is', 'answered']]],
    ['is:law', [['is', 'term']]],
    ['is:untimed', [['is', 'untimed']]],
    ['before:1:00:00', [['before', 3_600_000]]],
    ['after:47:12', [['after', 2_832_000]]],
    ['-parole', [['not', 'word', 'parole']]],
    ['-film-maker', [['not', 'phrase', 'film maker']]],
    ['-"two words"', [['not', 'phrase', 'two words']]],
    ['-tag:law', [['not', 'tag', 'law']]],
    [
      'film-maker',
      [
        ['word', 'film'],
        ['word', 'maker…'],
      ],
    ],
    [
      '47:12',
      [
        ['word', '47'],
        ['word', '12…'],
      ],
    ],
    [
      'http://example.org',
      [
        ['word', 'http'],
        ['word', 'example'],
        ['word', 'org…'],
      ],
    ],
    [
      'remember: this',
      [
        ['word', 'remember'],
        ['word', 'this…'],
      ],
    ],
    ['-', []],
    ['""', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(clauses(text)).toEqual(expected);
    expect(parseQuery(text, cases).problems).toEqual([]);
  });

  it.each([
    ['colour:red', /There is no filter “colour:”.*searched for/u, true],
    ['case:smith', /There is no case “smith”. Use case: with jackson, stewart or none/u, false],
    ['case:', /There is no case “”/u, false],
    ['tag:', /tag: needs a tag/u, false],
    ['is:murderer', /There is no kind “murderer”/u, false],
    ['before:47', /before:47 is not understood.*Use 47:12 or 1:07:30/u, false],
    ['after:soon', /after:soon is not understood/u, false],
  ])('%s is answered and not passed over', (text, says, isAnswerable) => {
    const query = parseQuery(text, cases);
    expect(explainQuery(query, [])).toMatch(says);
    expect(query.isAnswerable).toBe(isAnswerable);
  });

  it('searches the words of a filter that does not exist', () => {
    expect(clauses('colour:red law')).toEqual([
      ['word', 'colour'],
      ['word', 'red'],
      ['word', 'law…'],
    ]);
  });

  it('says how it was understood, and nothing when it is only words', () => {
    const said = (text: string) => explainQuery(parseQuery(text, cases), []);
    expect(said('parole board')).toBeNull();
    expect(said('case:stewart tag:law is:question before:1:00:00 "life sentence" -appeal')).toBe(
      'Looking for the case Stewart, the tag “law”, only questions, before 1:00:00, exactly “life sentence”, not the word “appeal”.',
    );
  });

  it('takes any text, however strange, and never keeps more than it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
        const query = parseQuery(text, cases);
        expect(query.clauses.length).toBeLessThanOrEqual(40);
        expect(query.isAnswerable && query.clauses.length === 0).toBe(false);
      }),
    );
  });
});
