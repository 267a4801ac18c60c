import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foreignReaders } from '../../../../src/main/importing/foreign/foreign-readers.ts';
import { readForeignAnnotations } from '../../../../src/main/importing/foreign/foreign-annotations.ts';
import type { ReadContext } from '../../../../src/main/importing/reader.ts';
import { atOnce } from '../../../../src/shared/domain/export/pausing.ts';
import type { FoundFile } from '../../../../src/shared/domain/import/found.ts';

/** Pieces of every format, so that a text made of them gets far into the readers. */
const pieces = [
  ...[
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    '\\',
    '\n',
    '\n\n',
    '\t',
    ';',
    '=',
    '<',
    '>',
    '&',
    "'",
    '*',
    '/',
    '-',
  ],
  ...[
    '"version":1',
    '"data":[',
    '"notes":[{"content":"x","timestamp":1}]',
    '"meta":{"title":"t"}',
    '__proto__',
  ],
  ...[
    'cutSegments: [',
    '{ start: 1, end: 2, name: "a" }',
    '"text":"<span data-timestamp=\\"1\\">',
    '</span>',
  ],
  ...[
    '<Chapters>',
    '<ChapterAtom>',
    '<ChapterTimeStart>0:00:01</ChapterTimeStart>',
    '</ChapterAtom>',
    '</Chapters>',
  ],
  ...[
    '<!DOCTYPE x [<!ENTITY a "b">]>',
    '&a;',
    '<![CDATA[',
    ']]>',
    ';FFMETADATA1',
    '[CHAPTER]',
    'START=1',
    'TIMEBASE=1/1000',
  ],
  ...[
    'CHAPTER01=0:00:01',
    'CHAPTER01NAME=a',
    '1.000000\t2.000000\tlabel',
    '[Bookmark]',
    '0=1000*name*FF',
    '#EXTM3U',
  ],
  ...[
    '#EXTVLCOPT:bookmarks={name=a,time=1}',
    'Highlight,Title,Note,Location,URL',
    'time,text',
    '0:12 hello',
    '=1+1',
  ],
  ...[
    'WEBVTT',
    'NOTE x',
    '00:01.000 --> 00:02.000',
    '1',
    '0:0:1,0 --> 0:0:2,0',
    '"target":"f#t=1"',
    '"bodyValue":"x"',
  ],
  ...[
    'javascript:alert(1)',
    '\uD800',
    '\uDC00',
    '\0',
    '\uFEFF',
    '\u2028',
    '## [0:12](x)',
    'docket://title/a#t=1&note=%',
  ],
];
const anyText = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 40 })
  .map((parts) => parts.join('').replace(/\r\n?/g, '\n'));

const context: ReadContext = { name: '', columns: null };

const isMs = (ms: number | null, least: number): boolean =>
  ms === null || (Number.isSafeInteger(ms) && ms >= least);

/** What must hold of everything that was found, whoever read it. */
function check({ notes, refused, warnings }: FoundFile): void {
  for (const note of notes) {
    if (note.whole !== null) throw new Error('a foreign reader made a whole note');
    expect(isMs(note.filmMs, 0)).toBe(true);
    expect(isMs(note.endMs, (note.filmMs ?? 0) + 1)).toBe(true);
    expect(note.at).not.toBe('');
  }
  for (const { at, reason } of [...refused, ...warnings]) {
    expect(at).not.toBe('');
    expect(reason).toMatch(/[.:”]$/);
  }
}

describe('whatever the text is', () => {
  test.each(foreignReaders)('$id never throws, and gives only what a notebook could take', (reader) => {
    fc.assert(
      fc.property(anyText, (text) => {
        reader.recognise({ name: '', text });
        const read = reader.read(text, context);
        check('next' in read ? atOnce(read) : read);
      }),
      { numRuns: 300 },
    );
  });

  test('Web Annotations of other tools never throw either', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.json()), (text) => check(readForeignAnnotations(text))),
      { numRuns: 300 },
    );
  });
});

test('every format has its own id, and a name for people', () => {
  expect(new Set(foreignReaders.map(({ id }) => id)).size).toBe(foreignReaders.length);
  expect(foreignReaders.every(({ label, extensions }) => label !== '' && extensions.length > 0)).toBe(true);
});
