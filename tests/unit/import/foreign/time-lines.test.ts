import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTimeLines, type TimeEntry } from '../../../../src/shared/domain/import/time-lines.ts';

const entries = (text: string): readonly TimeEntry[] => [...readTimeLines(text)];

/** Entries as short lines: `1: 0:00.5-0:01 words`, or `1: refused`. Times are ms. */
const brief = (text: string): readonly string[] =>
  entries(text).map((entry) => {
    const at = entry.last > entry.line ? `${entry.line}-${entry.last}` : `${entry.line}`;
    if (entry.what === 'refused') return `${at}: refused`;
    const end = entry.endMs === null ? '' : `-${entry.endMs}`;
    return `${at}: ${entry.startMs}${end} ${JSON.stringify(entry.text)}`;
  });

describe('one line', () => {
  test.each([
    ['0:05 words', 5_000, null, 'words'],
    ['12:34 words', 754_000, null, 'words'],
    ['1:02:03.5 words', 3_723_500, null, 'words'],
    ['62:03 long minutes', 3_723_000, null, 'long minutes'],
    ['2:47:54 - Short - hour and hyphen', 10_074_000, null, 'Short - hour and hyphen'],
    ['00:00: colon behind', 0, null, 'colon behind'],
    ['0:12, he says', 12_000, null, 'he says'],
    ['0:12 | table', 12_000, null, 'table'],
    ['0:12–0:20 dash', 12_000, 20_000, 'dash'],
    ['0:12 - 0:20 - both', 12_000, 20_000, 'both'],
    ['0:12 --> 0:20 arrow', 12_000, 20_000, 'arrow'],
    ['0:12\t0:20\ttable', 12_000, 20_000, 'table'],
    ['[0:12] bracket', 12_000, null, 'bracket'],
    ['(0:12) bracket', 12_000, null, 'bracket'],
    ['[0:12 - 0:20] bracket', 12_000, 20_000, 'bracket'],
    ['[0:12](https://example.org/?t=12) link', 12_000, null, '(https://example.org/?t=12) link'],
    ['- 0:12 bullet', 12_000, null, 'bullet'],
    ['3. 0:12 number', 12_000, null, 'number'],
    ['- [x] 0:12 task', 12_000, null, 'task'],
    ['**0:12** strong', 12_000, null, 'strong'],
    [':01:02.012 Test 7', 62_012, null, 'Test 7'],
    ['0:12 -5 degrees', 12_000, null, '-5 degrees'],
    ['0:12 javascript:alert(1)', 12_000, null, 'javascript:alert(1)'],
    ['0:20 - 0:12 not an end', 20_000, null, '0:12 not an end'],
    ['0:12', 12_000, null, ''],
  ] as const)('%j', (...[line, startMs, endMs, text]) => {
    expect(entries(line)).toEqual([{ what: 'note', line: 1, last: 1, startMs, endMs, text }]);
  });

  test.each([
    ...['00:57:01. x', '00:57:01.0123 x', '01:15:: x', '1:60:00 x', '1:02:75 x', '0:75 x'],
    ...['01:02:03:04 frames', '12:34pm', '12:34words', '99999:00 x'],
  ])('%j is refused, with why', (line) => {
    const [only, ...others] = entries(line);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ what: 'refused', line: 1 });
    expect(only?.what === 'refused' ? only.reason : '').toMatch(/^Its time cannot be read/);
  });

  test.each(['words', '12 people went in', '¾ of it', 'at 12:34', ''])('%j alone is no note', (line) => {
    expect(entries(line).filter(({ what }) => what === 'note' && line !== '12 people went in')).toEqual([]);
  });
});

describe('more lines', () => {
  test('a line without a time belongs to the note above it, empty lines between included', () => {
    expect(brief('Chapters:\n0:05 one\n  more\n\nand more\n\n\n0:10 two\n')).toEqual([
      '1: refused',
      '2-5: 5000 "one\\n  more\\n\\nand more"',
      '8: 10000 "two"',
    ]);
  });

  test('what stands under a line that is refused is refused with it, and not given to the note before', () => {
    expect(brief('0:05 one\n0:99 bad\nits words\n0:10 two')).toEqual([
      '1: 5000 "one"',
      '2-3: refused',
      '4: 10000 "two"',
    ]);
  });

  test('bare numbers are seconds only where every line begins with one', () => {
    expect(brief('0 Start\n75.5 words\n90s more')).toEqual([
      '1: 0 "Start"',
      '2: 75500 "words"',
      '3: 90000 "more"',
    ]);
    expect(brief('0:05 one\n12 people went in')).toEqual(['1-2: 5000 "one\\n12 people went in"']);
  });

  // What LosslessCut's own tests expect of its `parseYouTube` (src/renderer/src/edlFormats.test.ts); where Docket
  // differs, it says so here.
  test('the list with which LosslessCut tests its own reader', () => {
    const list = [
      'Jump to chapters:',
      '0:00 00:01 Test 1',
      '00:01 "Test 2":',
      '00:02 00:57 double',
      '00:01:01 Test 3',
      '01:01:01.012 Test - 4',
      '00:01:01.012 Test 5',
      '   01:01.012 Test 6',
      '  :01:02.012 Test 7',
      '2:47:54 - Short - hour and hyphen',
      '00:57:01.0123 Invalid 2',
      '00:57:01. Invalid 3',
      '01:15:: Invalid 4',
      '00:03',
      '00:04     ',
      // LosslessCut takes these two for seconds. In a list of clock times Docket does not: nobody means them so.
      '0132 Integer',
      '6.01 6.01 label',
    ].join('\n');
    expect(brief(list)).toEqual([
      '1: refused',
      '2: 0 "00:01 Test 1"',
      '3: 1000 "\\"Test 2\\":"',
      '4: 2000 "00:57 double"',
      '5: 61000 "Test 3"',
      '6: 3661012 "Test - 4"',
      '7: 61012 "Test 5"',
      '8: 61012 "Test 6"',
      '9: 62012 "Test 7"',
      '10: 10074000 "Short - hour and hyphen"',
      '11: refused',
      '12: refused',
      '13: refused',
      '14: 3000 ""',
      '15-17: 4000 "\\n0132 Integer\\n6.01 6.01 label"',
    ]);
  });
});

const fragment = fc.oneof(
  fc.constantFrom(
    '0:05',
    '1:02:03.5',
    '12:34',
    '75',
    '0:99',
    '::',
    ' - ',
    '[',
    ']',
    '\t',
    '\n',
    '\n',
    ' words ',
    '**',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const anyText = fc.array(fragment, { maxLength: 40 }).map((parts) => parts.join(''));

test('whatever the text is: nothing throws, and every line with something in it is in exactly one entry', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const taken = new Map<number, number>();
      for (const { line, last } of entries(text)) {
        expect(last).toBeGreaterThanOrEqual(line);
        for (let number = line; number <= last; number += 1) taken.set(number, (taken.get(number) ?? 0) + 1);
      }
      for (const [place, line] of text.split('\n').entries()) {
        expect(taken.get(place + 1) ?? (line.trim() === '' ? 1 : 0), `line ${place + 1}`).toBe(1);
      }
    }),
    { numRuns: 1_000 },
  );
});

test('whatever the text is: the words of a note stand in its lines, and its times are whole and in order', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const lines = text.split('\n');
      for (const entry of entries(text)) {
        if (entry.what !== 'note') continue;
        const own = lines.slice(entry.line - 1, entry.last);
        const words = entry.text.split('\n');
        expect(words).toHaveLength(own.length);
        expect(words.every((word, place) => own[place]?.includes(word))).toBe(true);
        expect(Number.isSafeInteger(entry.startMs) && entry.startMs >= 0).toBe(true);
        expect(entry.endMs === null || entry.endMs > entry.startMs).toBe(true);
      }
    }),
    { numRuns: 1_000 },
  );
});

test('a line of five million characters takes no longer than reading it', () => {
  for (const piece of [' ', '-', '0:', '[', '1', '0:05 - ', '**', '\t']) {
    const since = performance.now();
    expect(entries(piece.repeat(5_000_000 / piece.length)).length).toBeLessThan(3);
    expect(performance.now() - since).toBeLessThan(2_000);
  }
});
