import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { prepareExport } from '../../../../src/shared/domain/export/prepare-export.ts';
import type { ExportInput } from '../../../../src/shared/domain/export/export-input.ts';
import { dirtyInput } from '../arbitraries.ts';
import { fileOf } from '../file-of.ts';
import { nastySample, sampleInput, sampleNote, untimedNote } from '../samples.ts';
import { losslessCutChapters, losslessCutProject, losslessCutTime, readSrt } from './readers.ts';

const LAST_MS = 359_999_999;
const startsOf = (input: ExportInput): readonly number[] =>
  prepareExport(input)
    .notes.flatMap(({ filmMs, raw }) => {
      if (filmMs === null) return [];
      return [input.options.leadIn === 'raw' && raw.timed ? raw.instantMs : filmMs];
    })
    .toSorted((a, b) => a - b);

describe('SRT', () => {
  const text = (change: Parameters<typeof sampleNote>[0]) =>
    readSrt(fileOf('srt', sampleInput([sampleNote(change)])))[0]?.lines.join('\n');

  test('says when and what', () => {
    const note = sampleNote({ endMs: 4_540_000, text: 'One\n\nTwo' });
    expect(fileOf('srt', sampleInput([note]))).toBe('\uFEFF1\n01:15:21,250 --> 01:15:40,000\nOne\nTwo\n\n');
  });

  test.each([
    [{ text: 'a --> b' }, 'a -→ b'],
    [{ text: '<b>bold</b> <3 1 < 2' }, '<\u2060b>bold<\u2060/b> <3 1 < 2'],
    [{ text: '{\\an8}top' }, '｛\\an8｝top'],
    [{ text: 'a\\Nb \\h \\x' }, 'a\\\u2060Nb \\\u2060h \\x'],
    [{ text: 'before\n42\nafter' }, 'before\n\u206042\nafter'],
    [{ text: '00:00:01,000 --> 00:00:02,000' }, '00:\u206000:\u206001,000 -→ 00:\u206000:\u206002,000'],
    [{ text: '', kind: 'mark' }, 'Mark without words'],
    [{ text: ' ', quote: 'Yes.' }, '“Yes.”'],
  ] as const)('%j', (change, expected) => {
    expect(text(change)).toBe(expected);
  });

  test('leaves out what has no time and what is too late for two digits of hours', () => {
    const notes = [untimedNote(), sampleNote({ id: 'late', filmMs: LAST_MS, text: 'late' }), sampleNote()];
    expect(readSrt(fileOf('srt', sampleInput(notes)))).toHaveLength(1);
  });

  test('is read by its letter whatever the notes say', () => {
    fc.assert(
      fc.property(dirtyInput, (input) => {
        const found = readSrt(fileOf('srt', input));
        for (const { startMs, endMs, lines } of found) {
          expect(endMs).toBeGreaterThan(startMs);
          expect(lines.join('\n')).not.toMatch(/-->|[{}]|<[a-z/]/i);
        }
        const fitting = startsOf(input).filter((ms) => ms < LAST_MS);
        expect(found.map(({ startMs }) => startMs)).toEqual(fitting);
      }),
    );
  });
});

describe('ffmetadata', () => {
  test('escapes what would end a value, and joins notes of one moment', () => {
    const notes = [
      sampleNote({ id: 'a', filmMs: 1_000, text: 'x=1; #2 \\' }),
      sampleNote({ id: 'b', filmMs: 1_000, text: 'y' }),
      sampleNote({ id: 'c', filmMs: 9_000, text: 'last\nline', endMs: 12_000 }),
    ];
    expect(fileOf('ffmetadata-chapters', sampleInput(notes))).toBe(`;FFMETADATA1
title=The Justice Project

[CHAPTER]
TIMEBASE=1/1000
START=1000
END=9000
title=x\\=1\\; \\#2 \\\\ / y
note_id=a b
note_text=x\\=1\\; \\#2 \\\\\\
\\
y

[CHAPTER]
TIMEBASE=1/1000
START=9000
END=12000
title=last
note_id=c
note_text=last\\
line
`);
  });
});

describe('Matroska chapters', () => {
  test('keep their ids and escape their titles', () => {
    const file = fileOf('matroska-chapters', sampleInput([sampleNote({ id: 'n&1', text: '<b> & "c"' })]));
    expect(file).toContain('<ChapterTimeStart>01:15:21.250000000</ChapterTimeStart>');
    expect(file).toContain('<ChapterStringUID>n&amp;1</ChapterStringUID>');
    expect(file).toContain('<ChapterString>&lt;b&gt; &amp; &quot;c&quot;</ChapterString>');
    expect(file).not.toContain('ChapterTimeEnd');
  });

  test('have no edition without a timed note', () => {
    expect(fileOf('matroska-chapters', sampleInput([untimedNote()]))).not.toContain('EditionEntry');
  });

  test('have different numbers for different notes', () => {
    const uids = [...fileOf('matroska-chapters', nastySample()).matchAll(/<ChapterUID>(\d+)</g)].map(
      ([, uid]) => BigInt(uid ?? 0),
    );
    expect(new Set(uids).size).toBe(uids.length);
    expect(uids.every((uid) => uid > 0n && uid < 2n ** 63n)).toBe(true);
  });
});

describe('chapter list for YouTube', () => {
  const at = (filmMs: number, text: string) => sampleNote({ id: text, filmMs, text });

  test('begins at the start and joins what is closer than ten seconds', () => {
    const notes = [at(65_900, 'A'), at(70_000, 'B'), at(76_000, 'C'), at(3_725_000, 'D')];
    expect(fileOf('youtube-chapters', sampleInput(notes))).toBe(
      '0:00 Start\n1:05 A / B\n1:16 C\n1:02:05 D\n',
    );
  });

  test('lets an early note begin at the start', () => {
    expect(fileOf('youtube-chapters', sampleInput([at(4_000, 'A'), at(15_000, 'B')]))).toBe(
      '0:00 A\n0:15 B\n',
    );
  });

  test('is read as it was meant by LosslessCut, whatever the notes say', () => {
    fc.assert(
      fc.property(dirtyInput, (input) => {
        const file = fileOf('youtube-chapters', input);
        const found = losslessCutChapters(file);
        expect(found).toHaveLength(file.split('\n').length - 1);
        expect(found[0]?.time).toBe(0);
        const times = found.map(({ time }) => time);
        expect(times.slice(1).every((time, index) => time - (times[index] ?? 0) >= 10)).toBe(true);
        expect(file).not.toMatch(/[<>]/);
      }),
    );
  });
});

describe('LosslessCut', () => {
  const range = sampleNote({ id: 'r', filmMs: 1_250, endMs: 4_000, text: 'Range' });
  const point = sampleNote({ id: 'p', filmMs: 9_001, text: 'Point, "quoted"' });

  test('gets ranges and points with their ids', () => {
    expect(losslessCutProject.parse(JSON.parse(fileOf('lossless-cut', sampleInput([point, range]))))).toEqual(
      {
        version: 2,
        cutSegments: [
          { start: 1.25, end: 4, name: 'Range', tags: { note_id: 'r' } },
          { start: 9.001, name: 'Point, "quoted"', tags: { note_id: 'p' } },
        ],
      },
    );
  });

  test('is a project without any note too', () => {
    expect(losslessCutProject.parse(JSON.parse(fileOf('lossless-cut', sampleInput([]))))).toMatchObject({
      cutSegments: [],
    });
  });

  test('reads every row of the table, whatever the notes say', () => {
    fc.assert(
      fc.property(dirtyInput, (input) => {
        const rows = z
          .array(z.tuple([z.string(), z.string(), z.string()]))
          .parse(
            Papa.parse(fileOf('lossless-cut-csv', input), { delimiter: ',', skipEmptyLines: true }).data,
          );
        expect(rows.map(([start]) => Math.round((losslessCutTime(start) ?? -1) * 1_000))).toEqual(
          startsOf(input),
        );
        expect(rows.every(([, end]) => end === '' || losslessCutTime(end) !== undefined)).toBe(true);
      }),
    );
  });
});

describe.each([
  'srt',
  'ffmetadata-chapters',
  'matroska-chapters',
  'youtube-chapters',
  'lossless-cut',
  'lossless-cut-csv',
] as const)('%s in an edition', (id) => {
  const edition = { name: 'My disc', toEditionMs: (ms: number) => (ms < 5_000 ? null : ms + 60_000) };
  const notes = [
    sampleNote({ id: 'gone', filmMs: 4_000, text: 'NOTINIT' }),
    sampleNote({ id: 'kept', filmMs: 20_000, text: 'KEPT' }),
  ];
  const options = { leadIn: 'applied', order: 'time', times: 'edition' } as const;

  test('stands where that edition has it, and leaves out what it lacks', () => {
    const file = fileOf(id, sampleInput(notes, { edition, options }));
    expect(file).toContain('KEPT');
    expect(file).not.toContain('NOTINIT');
    expect(file).toMatch(/1:20|80/);
  });
});
