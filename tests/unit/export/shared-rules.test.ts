import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calmLine } from '../../../src/shared/domain/export/calm-line.ts';
import { cleanNote } from '../../../src/shared/domain/export/clean-note.ts';
import { cleanText } from '../../../src/shared/domain/export/clean-text.ts';
import { cutGraphemes } from '../../../src/shared/domain/export/cut-graphemes.ts';
import { jsonComment, jsonLine } from '../../../src/shared/domain/export/json-line.ts';
import { escapeMarkdownLine } from '../../../src/shared/domain/export/markdown-escape.ts';
import { guardHtml } from '../../../src/shared/domain/export/markdown-guard.ts';
import { tagSlug } from '../../../src/shared/domain/export/tag-slug.ts';
import { exactStamp, readableStamp } from '../../../src/shared/domain/export/time-stamp.ts';
import { noteSchema } from '../../../src/shared/domain/notebook/records.ts';
import { sampleNote } from './samples.ts';

const FAMILY = '👩‍👩‍👧‍👦';
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('-', '>', ':', '"', '\\', '1') }),
);

describe('cleanText', () => {
  test.each([
    ['a\r\nb\rc\u0085d\ne', 'a\nb\nc\nd\ne'],
    ['\uD83D alone, \uDE00 alone, \uD83D\uDE00 whole', '\uFFFD alone, \uFFFD alone, \uD83D\uDE00 whole'],
    ['\0\u0007\u000B\u000C\u001B\u007F\u009F', '\uFFFD'.repeat(7)],
    ['\uFDD0\uFDEF\uFFFE\uFFFF\u{1FFFE}\u{10FFFF}', '\uFFFD'.repeat(6)],
    [' \tkept\u2028\u2029\u200D\u202E\uFEFF e\u0301 \n', ' \tkept\u2028\u2029\u200D\u202E\uFEFF e\u0301 \n'],
  ])('%j becomes %j', (text, expected) => {
    expect(cleanText(text)).toBe(expected);
  });

  test('changes nothing the second time', () => {
    fc.assert(fc.property(anyText, (text) => cleanText(cleanText(text)) === cleanText(text)));
  });
});

describe('cutGraphemes', () => {
  test.each([
    ['', 3, ''],
    ['abc', 3, 'abc'],
    ['abcd', 3, 'abc…'],
    [FAMILY.repeat(3), 3, FAMILY.repeat(3)],
    [FAMILY.repeat(4), 3, `${FAMILY.repeat(3)}…`],
    ['e\u0301'.repeat(3), 2, 'e\u0301e\u0301…'],
    [`a${'\u0301'.repeat(1_000)}b`, 2, '…'],
  ])('%j at %i is %j', (text, max, expected) => {
    expect(cutGraphemes(text, max)).toBe(expected);
  });

  test('cuts where the segmenter would, whatever stands there', () => {
    const units = [
      ...['a', 'é', ' ', '—', '’', 'Ж', '語', 'א'],
      'e\u0301',
      '\u0301',
      FAMILY,
      '🇺🇸',
      '🏴',
      '\u200D',
      '©',
      '\n',
      '\uAC00',
      '\u11A8',
    ];
    const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...units), { maxLength: 30 }),
        fc.nat({ max: 12 }),
        (parts, max) => {
          const text = parts.join('');
          const whole = [...segmenter.segment(text)].map(({ segment }) => segment);
          const expected = whole.length <= max ? text : `${whole.slice(0, max).join('')}…`;
          fc.pre(text.length < max * 16);
          expect(cutGraphemes(text, max)).toBe(expected);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test('reads only the start of a very long text', () => {
    expect(cutGraphemes(FAMILY.repeat(100_000), 50)).toBe(`${FAMILY.repeat(50)}…`);
    expect(cutGraphemes('x'.repeat(94_000), 400)).toBe(`${'x'.repeat(400)}…`);
  });
});

describe('jsonLine', () => {
  test.each([
    [{ time: '1:02 --> 3:04' }, '{"time":"1\\u003a02 --\\u003e 3\\u003a04"}'],
    [['":"', '\\"', '\\:'], '["\\"\\u003a\\"","\\\\\\"","\\\\\\u003a"]'],
    [{ a: 'x\u2028y\nz' }, '{"a":"x\\u2028y\\nz"}'],
    [{ n: -1, m: 1.5 }, '{"n":-1,"m":1.5}'],
  ])('%j', (value, expected) => {
    expect(jsonLine(value)).toBe(expected);
  });

  test.each([':', '":', '\\":', '\\\\":"', ',":', '{":', 'a:', '::'])('hides every colon of %j', (text) => {
    const line = jsonLine([text, { [text]: text, a: text }, text]);
    expect(JSON.parse(line)).toEqual([text, { [text]: text, a: text }, text]);
    const strings = line.match(/"(?:[^"\\]|\\.)*"/g) ?? [];
    expect(strings.join('')).not.toContain(':');
    expect(strings.length).toBe(6);
  });

  test('is the same value to any JSON reader, and one line without what ends a comment', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const value = { 'a:b': text, list: [text] };
        expect(JSON.parse(jsonLine(value))).toEqual(value);
        expect(JSON.parse(jsonComment(value))).toEqual(value);
        expect(jsonLine(value)).not.toMatch(/-->|[\n\r\u2028\u2029]/);
        const strings = jsonLine(value).match(/"(?:[^"\\]|\\.)*"/g) ?? [];
        expect(strings.filter((string) => string.includes(':'))).toEqual([]);
        expect(jsonComment(value)).not.toContain('--');
      }),
    );
  });
});

test.each([
  ['at 12:34', 'at 12:34'],
  ['12:34 and 1:02:03', '12:\u206034 and 1:\u206002:\u206003'],
  ['a: b 12:34 c', 'a: b 12:34 c'],
  ['٠١:٠٢ ٠٣:٠٤', '٠١:\u2060٠٢ ٠٣:\u2060٠٤'],
])('calmLine: %j becomes %j', (line, expected) => {
  expect(calmLine(line)).toBe(expected);
});

test.each([
  ['#letters', 'letters'],
  ['two words; and, more', 'two-words-and-more'],
  ['1984', 'y1984'],
  ['a/b_c-d', 'a/b_c-d'],
  ['Grüße ありがとう שָׁלוֹם', 'Grüße-ありがとう-שָׁלוֹם'],
  [FAMILY, FAMILY],
  ['🇺🇸 👍🏽', '🇺🇸-👍🏽'],
  ['!?', ''],
])('tagSlug: %j becomes %j', (tag, slug) => {
  expect(tagSlug(tag)).toBe(slug);
});

test.each([
  [0, '00:00:00.000', '0:00:00'],
  [4_521_250, '01:15:21.250', '1:15:21'],
  [59_999, '00:00:59.999', '0:00:59'],
  [360_000_001, '100:00:00.001', '100:00:00'],
])('%i ms is %s and reads %s', (ms, exact, readable) => {
  expect([exactStamp(ms), readableStamp(ms)]).toEqual([exact, readable]);
});

test.each([
  ['  a\n b ', 'a b'],
  ['# *x* [y](z) <b> &amp; `c`', '\\# \\*x\\* \\[y\\](z) \\<b\\> \\&amp; \\`c\\`'],
  ['- item', '\\- item'],
  ['1. item', '1\\. item'],
  ['12) item', '12\\) item'],
  ['2026-11-22', '2026-11-22'],
])('escapeMarkdownLine: %j becomes %j', (text, expected) => {
  expect(escapeMarkdownLine(text)).toBe(expected);
});

test.each([
  ['<script>', '<\u2060script>'],
  ['a <!-- b', 'a <\u2060!-- b'],
  ['</div x="1"> <br/> <?php', '<\u2060/div x="1"> <\u2060br/> <\u2060?php'],
  ['ends with <DIV', 'ends with <\u2060DIV'],
  ['<\u2060b>', '<\u2060\u2060b>'],
  [
    '<https://example.com> <a@b.example> 1 < 2 <3 i<j',
    '<https://example.com> <a@b.example> 1 < 2 <3 i<\u2060j',
  ],
])('guardHtml: %j becomes %j', (text, expected) => {
  expect(guardHtml(text)).toBe(expected);
});

test('cleanNote keeps every field that a note can have, but not the sign that it was deleted', () => {
  const full = {
    ...sampleNote({ endMs: 4_540_000, quote: 'Dear all', answeredAt: '2026-11-21T00:00:00.000Z' }),
  };
  const deleted = { ...full, deletedAt: '2026-11-21T00:00:00.000Z' };
  expect(Object.keys(deleted).toSorted()).toEqual(Object.keys(noteSchema.shape).toSorted());
  expect(cleanNote(deleted)).toEqual(full);
});

test('cleanNote writes fields in one order and nothing that a note cannot have, and leaves alone what is so already', () => {
  const full = sampleNote({ endMs: 4_540_000, quote: 'Dear all', answeredAt: '2026-11-21T00:00:00.000Z' });
  const written = cleanNote({ ...full, text: `${full.text}\0` });
  expect(cleanNote(written)).toBe(written);
  expect(JSON.stringify(cleanNote({ quote: 'x', ...written }))).toBe(JSON.stringify(written));
  expect(Object.keys(cleanNote({ ...written, ...{ stray: 1 } }))).toEqual(Object.keys(written));
  expect(cleanNote({ ...written, quote: '' })).not.toHaveProperty('quote');
});
