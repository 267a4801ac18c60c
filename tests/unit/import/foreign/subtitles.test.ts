import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSrt } from '../../../../src/shared/domain/import/srt-cues.ts';
import { brief, readPasted } from './reading-foreign.ts';

describe('SubRip', () => {
  test('an ordinary file', async () => {
    const file = '1\n00:00:01,000 --> 00:00:02,500\nOne\ntwo\n\n2\n01:02:03,004 --> 01:02:05,000\nThree\n';
    expect(await brief(file)).toEqual([
      'srt',
      'line 2: 1000-2500 "One\\ntwo"',
      'line 7: 3723004-3725000 "Three"',
    ]);
  });

  const torture: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'CR only',
      '1\r00:00:01,000 --> 00:00:02,000\rOne\r\r2\r00:00:03,000 --> 00:00:04,000\rTwo',
      ['One', 'Two'],
    ],
    ['CRLF', '1\r\n00:00:01,000 --> 00:00:02,000\r\nOne\r\n', ['One']],
    ['a byte order mark', '\uFEFF1\n00:00:01,000 --> 00:00:02,000\nOne\n', ['One']],
    [
      'no numbers',
      '00:00:01,000 --> 00:00:02,000\nOne\n\n00:00:03,000 --> 00:00:04,000\nTwo\n',
      ['One', 'Two'],
    ],
    ['short figures', '1\n0:0:1,0 --> 0:0:2,0\nOne\n', ['One']],
    [
      'a blank line inside a cue',
      '1\n00:00:01,000 --> 00:00:02,000\nOne\n\nstill one\n\n2\n00:00:03,000 --> 00:00:04,000\nTwo\n',
      ['One\n\nstill one', 'Two'],
    ],
    [
      'no blank line between cues',
      '1\n00:00:01,000 --> 00:00:02,000\nOne\n2\n00:00:03,000 --> 00:00:04,000\nTwo\n',
      ['One', 'Two'],
    ],
    ['coordinates', '1\n00:00:01,000 --> 00:00:02,000  X1:40 X2:600 Y1:20 Y2:50\nOne\n', ['One']],
    ['points for commas', '1\n00:00:01.000 --> 00:00:02.000\nOne\n', ['One']],
    ['no hours', '1\n00:01,000 --> 00:02,000\nOne\n', ['One']],
    ['no spaces round the arrow', '1\n00:00:01,000-->00:00:02,000\nOne\n', ['One']],
    [
      'a line of only digits in a cue',
      '1\n00:00:01,000 --> 00:00:02,000\nIn\n1994\n\n2\n0:0:3,0 --> 0:0:4,0\nx',
      ['In\n1994', 'x'],
    ],
    [
      'an empty cue',
      '1\n00:00:01,000 --> 00:00:02,000\n\n2\n00:00:03,000 --> 00:00:04,000\nTwo\n',
      ['', 'Two'],
    ],
    [
      'tags',
      '1\n00:00:01,000 --> 00:00:02,000\n{\\an8}<i>One</i> <font color="#fff">a < b</font> <3\n',
      ['One a < b <3'],
    ],
    ['leading blank lines', '\n\n\n1\n00:00:01,000 --> 00:00:02,000\nOne\n', ['One']],
    ['no end of the last line', '1\n00:00:01,000 --> 00:00:02,000\nOne', ['One']],
    ['spaces behind everything', '1 \n00:00:01,000 --> 00:00:02,000 \nOne \n', ['One']],
  ];
  test.each(torture)('%s', async (_, file, texts) => {
    const read = await readPasted(file);
    expect(read.notes.map((note) => (note.whole === null ? note.text : null))).toEqual(texts);
    expect(read.refused).toEqual([]);
  });

  test('hours beyond 99, and what is before, and times that cannot be read', async () => {
    const file =
      'made by hand\n1\n100:00:00,000 --> 100:00:01,000\nLate\n\n2\n00:00:99,000 --> x\nlost\n\n3\n0:0:5,5 --> 0:0:6,0\nx';
    expect(await brief(file)).toEqual([
      'srt',
      'line 3: 360000000-360001000 "Late"',
      'line 11: 5500-6000 "x"',
      'refused line 1: This line stands before the first cue.',
      'refused lines 7–8: The times of this cue cannot be read; they look like 00:01:02,500 --> 00:01:04,000.',
    ]);
  });

  test('an end before the beginning is left out aloud', async () => {
    expect(await brief('1\n00:00:05,000 --> 00:00:02,000\nOne\n')).toEqual([
      'srt',
      'line 2: 5000 "One"',
      'warned line 2: Its end lies before its beginning, so only the beginning was taken.',
    ]);
  });
});

describe('WebVTT that is not Docket’s', () => {
  test('cues become notes, their tags and named characters words; comments and broken cues are named', async () => {
    const file = [
      'WEBVTT - Comments',
      '',
      'STYLE',
      '::cue { color: red }',
      '',
      'NOTE written on Sunday',
      '',
      'intro',
      '00:01.000 --> 00:02.500 align:start',
      '<v Ann>Tom &amp; <b>Jerry</b> &lt;3',
      'second line',
      '',
      '00:61.000 --> 00:62.000',
      'lost',
      '',
      'no times here',
    ].join('\n');
    expect(await brief(file)).toEqual([
      'srt',
      'line 9: 1000-2500 "Tom & Jerry <3\\nsecond line"',
      'refused line 6: This is a comment of the file’s and has no time.',
      'refused lines 13–14: The times of this cue cannot be read; they look like 01:02.500 --> 01:04.000.',
      'refused line 16: No times follow, so this is no cue.',
    ]);
  });

  test('links and scripts stay words', async () => {
    const read = await readPasted(
      'WEBVTT\n\n00:01.000 --> 00:02.000\n=1+1 javascript:alert(1) &lt;script&gt;',
    );
    expect(read.notes[0]).toMatchObject({ text: '=1+1 javascript:alert(1) <script>' });
  });
});

const line = fc.oneof(
  fc.constantFrom(
    '',
    '1',
    '2',
    'words',
    '00:00:01,000 --> 00:00:02,000',
    '0:0:1,0-->0:0:2,0',
    ' --> ',
    'x --> y',
    '  ',
  ),
  fc.string({ unit: 'binary', maxLength: 8 }).map((text) => text.replaceAll('\n', ' ')),
);

test('whatever the lines are: nothing throws, and no word of them is lost', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
      const covered = new Set<number>();
      for (const entry of readSrt(lines.join('\n'))) {
        const first = entry.what === 'cue' ? entry.cue.line : entry.line;
        const last = entry.what === 'cue' ? entry.cue.line + entry.cue.text.split('\n').length : entry.last;
        for (let number = first; number <= last; number += 1) covered.add(number);
      }
      for (const [place, text] of lines.entries()) {
        const isNumber = /^\s*\d+\s*$/.test(text);
        if (text.trim() !== '' && !isNumber) expect(covered.has(place + 1), `line ${place + 1}`).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

test('long lines take no longer than reading them', () => {
  for (const piece of [' ', '0:', '1', '<i', '{\\', '-->', '00:00:01,000 --> ']) {
    const since = performance.now();
    expect([...readSrt(piece.repeat(3_000_000 / piece.length))].length).toBeLessThan(3);
    expect(performance.now() - since).toBeLessThan(2_000);
  }
});
