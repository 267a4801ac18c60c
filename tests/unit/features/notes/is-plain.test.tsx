import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { isPlain } from '../../../../src/renderer/features/notes/is-plain.ts';
import { NoteMarkdown } from '../../../../src/renderer/features/notes/NoteMarkdown.tsx';

const asMarkdown = (text: string): string => renderToStaticMarkup(<NoteMarkdown text={text} />);
const asItStands = (text: string): string => renderToStaticMarkup(<p>{text}</p>);

/** Words as viewers write them, with every sign that Markdown knows strewn in. */
const piece = fc.oneof(
  fc.constantFrom(
    ...[
      'word',
      'Dawn',
      '1',
      '12.',
      '3)',
      '-',
      '+',
      '=',
      '--',
      '===',
      '*',
      '_',
      '`',
      '~',
      '~~~',
      '<b>',
      '>',
      '[',
    ],
    ...[
      ']',
      '(',
      ')',
      '!',
      '|',
      ':',
      '\\',
      '&',
      '&amp;',
      '#',
      '##',
      '#law',
      'http://a.example',
      '<a@b.example>',
    ],
    ...[
      ' ',
      '  ',
      '    ',
      '\n',
      '\n\n',
      '\t',
      '\u00A0',
      '“',
      '…',
      'é',
      '🎬',
      '"',
      "'",
      '.',
      ',',
      '-word',
      '1.5',
    ],
  ),
  fc.string({ unit: 'grapheme', maxLength: 4 }),
);
const words = fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join(''));

describe('isPlain', () => {
  it('says yes only where Markdown would draw the very same', () => {
    fc.assert(
      fc.property(words, (text) => {
        fc.pre(isPlain(text));
        expect(asMarkdown(text)).toBe(asItStands(text));
      }),
      { numRuns: 500, maxSkipsPerRun: 1_000 },
    );
  });

  it('knows what most notes are', () => {
    for (const text of [
      'The judge reads the letter #law',
      '#law begins here',
      'Who asked for 1.5 years?',
      'a\nb',
    ])
      expect(isPlain(text)).toBe(true);
    for (const text of [
      '',
      '**bold**',
      '- a',
      '1. a',
      '# a',
      'a\n\nb',
      'a\n---',
      'a\n===',
      '> a',
      'a  \nb',
      '&copy;',
    ])
      expect(isPlain(text)).toBe(false);
  });
});

describe('NoteMarkdown', () => {
  it('gives the same for words that it has drawn before', () => {
    const text = 'The **letter** was [read](https://a.example)';
    expect(asMarkdown(text)).toBe(asMarkdown(text));
    expect(asMarkdown(text)).toContain('<strong>letter</strong>');
  });
});
