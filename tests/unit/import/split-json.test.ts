import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atOnce } from '../../../src/shared/domain/export/pausing.ts';
import { splitJson, type SplitJson } from '../../../src/shared/domain/import/split-json.ts';

function split(text: string, path: string): SplitJson {
  const made = atOnce(splitJson(text, (one) => one === path));
  if (!made.ok) throw new Error(made.error);
  return made.value;
}

const refusal = (text: string): string => {
  const made = atOnce(splitJson(text, (path) => path === 'notes'));
  return made.ok ? 'split' : made.error;
};

const itemsOf = (text: string, path: string): readonly unknown[] | undefined =>
  split(text, path)
    .lists.get(path)
    ?.map(([start, end]): unknown => JSON.parse(text.slice(start, end)));

const value = fc.jsonValue({ maxDepth: 4 });
const indent = fc.constantFrom(0, 2, '\t');

describe('a JSON text taken apart', () => {
  test('gives the items of the list and, for the rest, what JSON.parse gives', () => {
    fc.assert(
      fc.property(fc.array(value), value, indent, (notes, other, space) => {
        const text = JSON.stringify({ other, 'a "notes": [': other, notes, last: [other] }, null, space);
        const plain = JSON.parse(text);
        expect(itemsOf(text, 'notes')).toEqual(plain.notes);
        expect(split(text, 'notes').rest).toEqual({ ...plain, notes: [] });
      }),
    );
  });

  test('finds a list further inside, past lists and objects of the same name', () => {
    fc.assert(
      fc.property(fc.array(value), value, indent, (items, other, space) => {
        const text = JSON.stringify(
          [{ items: [other] }, { first: { items, next: { items: [1] } } }],
          null,
          space,
        );
        expect(itemsOf(text, '[].first.items')).toEqual(JSON.parse(JSON.stringify(items)));
      }),
    );
  });

  test('knows an empty list from one that is not there', () => {
    expect(itemsOf('{"notes": [ \n ]}', 'notes')).toEqual([]);
    expect(itemsOf('{"note": []}', 'notes')).toBeUndefined();
    expect(itemsOf('{"notes": "[1, 2]"}', 'notes')).toBeUndefined();
  });

  test('gives every item a span, also what is none, so that nothing is passed over', () => {
    const { lists } = split('{"notes":[{"a":1},,oops,{"b":"]"}]}', 'notes');
    expect(lists.get('notes')).toHaveLength(4);
  });
});

describe('a JSON text that cannot be taken apart', () => {
  test.each([
    ['{"notes":[{"a":1},{"b"', 'The JSON ends in the middle: the file was cut off.'],
    ['{"notes":[{"a":"', 'The JSON ends in the middle: the file was cut off.'],
    ['{"a":1', 'The JSON ends in the middle: the file was cut off.'],
    ['{"notes":[1],\noops}', 'The JSON around the notes is broken.'],
    ['{"a":1,\n oops}', 'This is not JSON from line 2 on.'],
    [`{"notes":[${'['.repeat(70)}`, 'The JSON is nested deeper than 64 levels, which no file of notes is.'],
    ['{"a":'.repeat(70), 'The JSON is nested deeper than 64 levels, which no file of notes is.'],
  ])('%j is refused with words', (text, words) => {
    expect(refusal(text)).toBe(words);
  });

  test('whatever it is, it is split or refused, and never crashes', () => {
    const bits = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"',
      '\\',
      ':',
      ',',
      '"notes"',
      ' ',
      '\n',
      '1',
      'null',
      '\\"',
    );
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        const made = atOnce(splitJson(text, (path) => path === 'notes'));
        if (made.ok) return;
        expect(made.error).not.toBe('');
        expect(() => JSON.parse(text)).toThrow();
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('names that are far longer than any that Docket writes', () => {
  const longName = 'x'.repeat(2_000_000);
  const inside = `{"${longName}":[${'[],'.repeat(200)}{"items":[1]}]}`;

  test('are never spelled out for a bracket, and the lists beside them are found all the same', () => {
    const asked: string[] = [];
    const text = `{"a":${inside},"notes":[1,2]}`;
    const made = atOnce(
      splitJson(text, (path) => {
        asked.push(path);
        return path === 'notes';
      }),
    );
    expect(Math.max(...asked.map(({ length }) => length))).toBeLessThanOrEqual(1_000);
    expect(made.ok && made.value.lists.get('notes')).toHaveLength(2);
    expect(made.ok && made.value.rest).toEqual({ ...JSON.parse(text), notes: [] });
  });

  test('do not hide the level that they stand in from what comes after', () => {
    expect(itemsOf(`{"first":{"${longName}":[0],"items":[1,2]}}`, 'first.items')).toEqual([1, 2]);
  });
});
