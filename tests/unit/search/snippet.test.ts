import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../src/shared/domain/search/parse-query.ts';
import { madeDocument } from '../../../src/shared/domain/search/documents/made-document.ts';
import { snippetOf, wordMarker } from '../../../src/shared/domain/search/snippet.ts';
import { toHit } from '../../../src/shared/domain/search/to-hit.ts';
import { wordRanges } from '../../../src/shared/domain/search/words.ts';

const marker = (text: string) => wordMarker([parseQuery(text, [])]);
const shown = (text: string, query: string): string =>
  snippetOf(text, marker(query))
    .map((part) => (part.isHit ? `[${part.text}]` : part.text))
    .join('');

const graphemes = (text: string): readonly string[] =>
  Array.from(new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text), ({ segment }) => segment);

describe('a snippet', () => {
  it.each([
    ['A café in Georgetown', 'cafe', 'A [café] in Georgetown'],
    ['Jackson’s letter', 'jackson', '[Jackson’s] letter'],
    ['Momolu Stewart', 'stewrat', 'Momolu [Stewart]'],
    ['Parole and paroled', 'parole', '[Parole] and [paroled]'],
    ['line one\n\n  line two', 'two', 'line one line [two]'],
    ['nothing here', 'parole', 'nothing here'],
    ['', 'parole', ''],
  ])('of %j for %j is %j', (text, query, expected) => {
    expect(shown(text, query)).toBe(expected);
  });

  it('is cut around the first hit, on words, with dots where something was left out', () => {
    const text = `${'before it came many words '.repeat(20)}the parole board ${'and after it came more '.repeat(20)}`;
    const cut = shown(text, 'parole');
    expect(cut).toMatch(/^…[a-z ]{20,45}\[parole\] board and after[a-z ]+…$/u);
    expect(cut.length).toBeLessThan(150);
  });

  it('stays quick and right in a note of a million characters', () => {
    const text = `${'x'.repeat(20)} `.repeat(5_000) + `parole ${'y '.repeat(400_000)}`;
    const started = performance.now();
    expect(shown(text, 'parole')).toContain('[parole]');
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('is always a part of the text, marks only words that match and never cuts a character in two', () => {
    const text = fc
      .array(fc.constantFrom('parole', 'Café', '👩‍👩‍👧', 'e\u0301tude', 'law', '🇺🇸', 'word', '—', 'नमस्ते'), {
        maxLength: 80,
      })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(text, fc.constantFrom('parole', 'cafe', 'law étude', 'nothing'), (body, query) => {
        const isHit = marker(query);
        const parts = snippetOf(body, isHit);
        const joined = parts.map((part) => part.text).join('');
        const inner = joined.replace(/^…/u, '').replace(/…$/u, '');
        expect(body).toContain(inner);
        expect(graphemes(body).join('\u0000')).toContain(graphemes(inner).join('\u0000'));
        for (const part of parts.filter((one) => one.isHit)) {
          expect(wordRanges(part.text).every(({ word }) => isHit(word))).toBe(true);
        }
      }),
    );
  });
});

describe('the line of a note that was found', () => {
  const lineOf = (body: string, query: string): string =>
    toHit(madeDocument({ kind: 'note', id: 'n', title: '', body, caseIds: [], filmMs: 0 }), marker(query))
      .snippet.map((part) => (part.isHit ? `[${part.text}]` : part.text))
      .join('');
  it.each([
    ['Same door as **Alexis Martin**.', 'alexis', 'Same door as [Alexis] Martin.'],
    ['*Who* sets **the minimum**?', 'minimum', 'Who sets the [minimum]?'],
    ['# Class\n\n- in the jail\n1. the `syllabus`', 'syllabus', 'Class in the jail the [syllabus]'],
    ['> see [the law](https://example.org/law_of_**)', 'law', 'see the [law]'],
    ['***both*** and __strong__ and _soft_', 'strong', 'both and [strong] and soft'],
    ['a_name_in_letters, 2 * 3 * 4, **open', 'letters', 'a_name_in_[letters], 2 * 3 * 4, **open'],
    ['\\*no stress\\*', 'stress', '*no [stress]*'],
    ['nothing to take off', 'take', 'nothing to [take] off'],
  ])('of %j reads as it is drawn', (body, query, expected) => {
    expect(lineOf(body, query)).toBe(expected);
  });

  it('stays quick where a note is made of signs', () => {
    const started = performance.now();
    for (const signs of ['**a ', '[[](', '`', '*', '_a ', '> ', '~~~']) lineOf(signs.repeat(100_000), 'x');
    expect(performance.now() - started).toBeLessThan(4_000);
  });
});
