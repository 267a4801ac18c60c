import { describe, expect, test } from 'vitest';
import { fileOf } from '../../export/file-of.ts';
import { sampleInput, sampleNote } from '../../export/samples.ts';
import { brief, readPasted } from './reading-foreign.ts';

const xml = (before: string, ...atoms: readonly string[]): string =>
  `<?xml version="1.0"?>\n${before}<Chapters>\n<EditionEntry><EditionUID>1</EditionUID>\n${atoms.join('\n')}\n</EditionEntry></Chapters>`;
const atom = (start: string, name: string, more = ''): string =>
  `<ChapterAtom><ChapterUID>1</ChapterUID><ChapterTimeStart>${start}</ChapterTimeStart>${more}` +
  `<ChapterDisplay><ChapterString>${name}</ChapterString><ChapterLanguage>eng</ChapterLanguage></ChapterDisplay></ChapterAtom>`;
const endAt = (time: string): string => `<ChapterTimeEnd>${time}</ChapterTimeEnd>`;

describe('Matroska', () => {
  // As mkvextract prints them, with its comment for a document type.
  test('chapters, those inside others, names in several languages', async () => {
    const german =
      '<ChapterDisplay><ChapterString>Anfang</ChapterString><ChapterLanguage>ger</ChapterLanguage></ChapterDisplay>';
    const file = xml(
      '<!-- <!DOCTYPE Chapters SYSTEM "matroskachapters.dtd"> -->\n',
      atom('00:00:00.000000000', 'Start &amp; <![CDATA[<go>]]>', german),
      atom('01:15:21.250000000', 'Letter', endAt('01:15:30.000000000') + atom('01:15:22.000', '=1+1')),
      atom('1:99:00', 'bad'),
    );
    expect(await brief(file)).toEqual([
      'chapters',
      'line 5: 0 "Anfang\\nStart & <go>"',
      'line 6: 4521250-4530000 "Letter"',
      'line 6: 4522000 "=1+1"',
      'refused line 7: This chapter has no beginning that can be read: “1:99:00”.',
    ]);
  });

  test('ends that only repeat the next beginning say nothing', async () => {
    const file = xml('', atom('0:00:00', 'a', endAt('0:00:10')), atom('0:00:10', 'b', endAt('0:00:20')));
    expect((await brief(file)).slice(1)).toEqual(['line 4: 0 "a"', 'line 5: 10000 "b"']);
  });

  const harm: readonly (readonly [string, string, RegExp])[] = [
    [
      'names for pieces of text that grow',
      xml(`<!DOCTYPE c [<!ENTITY a "${'lol'.repeat(9)}"><!ENTITY b "&a;&a;">]>`, atom('0:00:01', '&b;')),
      /It brings names of its own/,
    ],
    [
      'a file from elsewhere',
      xml('<!DOCTYPE c [<!ENTITY x SYSTEM "file:///etc/passwd">]>', atom('0:00:01', '&x;')),
      /It brings names of its own/,
    ],
    [
      'a name that nobody gave',
      xml('<!DOCTYPE Chapters SYSTEM "x.dtd">', atom('0:00:01', '&x;')),
      /Line 4: it uses a name/,
    ],
    ['an ampersand alone', xml('', atom('0:00:01', 'a & b')), /it uses a name/],
    ['nesting without end', `<Chapters>${'<a>'.repeat(100_000)}`, /nested deeper/],
    ['an end in the middle', xml('', atom('0:00:01', 'a')).slice(0, -20), /cut off/],
    ['a tag that is never closed', '<Chapters><a "', /cut off/],
    ['tags in the wrong order', '<Chapters><a></Chapters></a>', /closes nothing/],
    ['words outside', '<Chapters></Chapters>words', /outside everything/],
    ['two roots', '<Chapters></Chapters><Chapters></Chapters>', /exactly one root/],
  ];
  test.each(harm)('%s: refused whole', async (_, file, reason) => {
    const read = await readPasted(file, { format: 'chapters' });
    expect(read.notes).toEqual([]);
    expect(read.refused).toHaveLength(1);
    expect(read.refused[0]?.reason).toMatch(reason);
  });

  test.each(['<a>', '<a ', '"', '</', '<!', '&', '<![CDATA[', '<a b="', '>'])(
    '%j a million times',
    async (piece) => {
      const since = performance.now();
      await readPasted(`<Chapters ${piece.repeat(1_000_000)}`, { format: 'chapters' });
      await readPasted(`<Chapters>${piece.repeat(1_000_000)}`, { format: 'chapters' });
      expect(performance.now() - since).toBeLessThan(3_000);
    },
  );
});

describe('ffmpeg', () => {
  // As ffmpeg 5.1 prints them with `-f ffmetadata`.
  test('chapters in whatever unit, with everything that is escaped', async () => {
    const file = [
      ';FFMETADATA1',
      'title=The film',
      'encoder=Lavf59.27.100',
      '[CHAPTER]',
      'TIMEBASE=1/1000',
      'START=75250',
      'END=80000',
      'title=A\\=B \\; \\# \\\\ two\\',
      'lines',
      '# a comment',
      '[STREAM]',
      'title=sound',
      '[CHAPTER]',
      'START=90000000000',
      'END=91000000000',
      'title=',
      '[CHAPTER]',
      'TIMEBASE=0/0',
      'START=1',
      '[CHAPTER]',
      'TIMEBASE=1/1000',
      'START=-5',
      'nothing',
    ].join('\n');
    expect(await brief(file)).toEqual([
      'chapters',
      'line 4: 75250-80000 "A=B ; # \\\\ two\\nlines"',
      'line 13: 90000-91000 "" {"kind":"mark"}',
      'refused line 23: This line is no part of a chapter.',
      'refused line 17: This chapter has no beginning that can be read.',
      'refused line 20: This chapter has no beginning that can be read.',
    ]);
  });
});

describe('OGM', () => {
  test('times and names in whatever order', async () => {
    const file = [
      'CHAPTER01=0:17:02.148',
      'CHAPTER01NAME=Eternal Harmony\tannotated',
      'CHAPTER03NAME=before its time',
      'CHAPTER03=00:42:19.976',
      'CHAPTER02=00:20:00.000',
      'CHAPTER04=0:99:99',
      'CHAPTER04NAME=lost',
      'CHAPTER01=0:00:01.000',
      'junk',
    ].join('\n');
    expect(await brief(file)).toEqual([
      'chapters',
      'line 1: 1022148 "Eternal Harmony\\tannotated"',
      'line 4: 2539976 "before its time"',
      'line 5: 1200000 "" {"kind":"mark"}',
      'refused line 6: “0:99:99” is no time.',
      'refused line 8: Chapter 01 has begun already.',
      'refused line 9: This line is no part of a chapter.',
      'refused line 7: Chapter 04, “lost”, has no time that can be read.',
    ]);
  });
});

const notes = [
  sampleNote({
    id: '6f1c1b0e-7a52-4c58-9a0e-0d6a4f3faaaa',
    filmMs: 4_521_250,
    text: 'She reads the letter; = # \\ aloud.',
  }),
  sampleNote({
    id: '6f1c1b0e-7a52-4c58-9a0e-0d6a4f3fbbbb',
    filmMs: 90_000,
    endMs: 95_000,
    text: 'A <range> & more',
  }),
];
const input = sampleInput(notes);

describe('what Docket itself writes for other tools is recognised by its ids', () => {
  test.each(['matroska-chapters', 'ffmetadata-chapters', 'lossless-cut', 'readwise'] as const)(
    '%s',
    async (id) => {
      const read = await readPasted(fileOf(id, input).replaceAll('\r\n', '\n'));
      const seen = read.notes.map((note) => (note.whole === null ? [note.id, note.filmMs, note.text] : []));
      expect(read.refused).toEqual([]);
      expect(seen.toSorted((one, other) => (String(one) < String(other) ? -1 : 1))).toEqual([
        ['6f1c1b0e-7a52-4c58-9a0e-0d6a4f3faaaa', 4_521_250, 'She reads the letter; = # \\ aloud.'],
        ['6f1c1b0e-7a52-4c58-9a0e-0d6a4f3fbbbb', 90_000, 'A <range> & more'],
      ]);
    },
  );

  test.each(['srt', 'youtube-chapters', 'lossless-cut-csv'] as const)(
    '%s is read, without ids',
    async (id) => {
      const read = await readPasted(
        fileOf(id, input)
          .replaceAll('\r\n', '\n')
          .replace(/^\uFEFF/, ''),
      );
      const texts = read.notes.map((note) => (note.whole === null ? note.text : ''));
      expect(read.refused).toEqual([]);
      expect(texts.some((text) => text.includes('She reads the letter'))).toBe(true);
    },
  );
});

test('a line of ffmpeg’s that ends with very many backslashes goes on where their number is odd', async () => {
  const file = (slashes: number): string =>
    `;FFMETADATA1\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\ntitle=a${'\\'.repeat(slashes)}\n;more`;
  const textOf = async (slashes: number): Promise<string | undefined> =>
    (await readPasted(file(slashes))).notes.map((note) => (note.whole === null ? note.text : 'whole'))[0];
  expect(await textOf(1_001)).toBe(`a${'\\'.repeat(500)}\n;more`);
  expect(await textOf(1_002)).toBe(`a${'\\'.repeat(501)}`);
});
