import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createNoteMarkup } from '../../../../src/main/exporting/html/note-markup.ts';

test('the words of a note are the same whether they are plain enough for the quick way or go through the parser', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'a',
      'Ž',
      '語',
      ' ',
      '  ',
      '\n',
      '\n\n',
      '    ',
      '\u00A0',
      '\u2028',
      '"',
      '>',
      "'",
      '#',
      '-',
    ),
    fc.constantFrom(
      '1.',
      '+',
      '=',
      '===',
      '---',
      '~~~',
      ':',
      '|',
      '^',
      '$',
      '{',
      '(',
      ')',
      ']',
      '&',
      '<',
      '!',
      '`',
    ),
    fc.constantFrom('\t', '*', '_', '\\', '[', 'https://a.example', '👩‍👩‍👧‍👦', '\u2060', '\uFEFF', '\u200D'),
  );
  const text = fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join(''));
  // A paragraph that certainly needs the parser stands before it, and is taken off again.
  const before = '*x*';
  for (const xhtml of [false, true]) {
    const both = createNoteMarkup({ xhtml, headingAbove: 3 });
    const start = both(before);
    expect(start).toBe('<p dir="auto"><em>x</em></p>\n');
    const parsed = (words: string): string => both(`${before}\n\n${words}`).slice(start.length);
    fc.assert(
      fc.property(text, (words) => both(words) === parsed(words)),
      { numRuns: 2_000 },
    );
  }
});
