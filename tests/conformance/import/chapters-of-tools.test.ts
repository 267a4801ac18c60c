import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWith } from '../export/tool.ts';
import { readFfmetadata } from '../../../src/main/importing/foreign/ffmetadata.ts';
import { readMatroska } from '../../../src/main/importing/foreign/matroska-chapters.ts';
import { readOgm } from '../../../src/main/importing/foreign/ogm-chapters.ts';
import { readSrt } from '../../../src/shared/domain/import/srt-cues.ts';
import type { FoundFile } from '../../../src/shared/domain/import/found.ts';

const ffmpeg = { probe: ['ffmpeg', '-version'], debianPackage: 'ffmpeg' } as const;
const mkvextract = { probe: ['mkvextract', '--version'], debianPackage: 'mkvtoolnix' } as const;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'docket-chapters-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a program prints; throws where it fails. */
function printed(command: string, ...args: readonly string[]): string {
  const ran = spawnSync(command, args, { encoding: 'utf8', cwd: folder });
  if (ran.status !== 0) throw new Error(`${command}: ${ran.stderr}`);
  return ran.stdout;
}

const chapters = [
  ';FFMETADATA1',
  ...['[CHAPTER]', 'TIMEBASE=1/1000', 'START=0', 'END=1250', 'title=Start \\= \\; \\# \\\\ <a> & “b”'],
  ...['[CHAPTER]', 'TIMEBASE=1/1000', 'START=1500', 'END=2000', 'title=two\\', 'lines'],
].join('\n');

function film(): string {
  writeFileSync(join(folder, 'in.ffmeta'), `${chapters}\n`);
  const sound = ['-f', 'lavfi', '-i', 'anullsrc=r=8000:cl=mono', '-t', '3'];
  const args = [
    '-v',
    'error',
    '-y',
    '-i',
    'in.ffmeta',
    ...sound,
    '-map',
    '1:a',
    '-map_chapters',
    '0',
    'film.mka',
  ];
  printed('ffmpeg', ...args);
  return 'film.mka';
}

const seen = ({ notes }: FoundFile): readonly unknown[] =>
  notes.map((note) => (note.whole === null ? [note.filmMs, note.endMs, note.text] : []));

const expected = [
  [0, 1_250, 'Start = ; # \\ <a> & “b”'],
  [1_500, 2_000, 'two\nlines'],
];

describeWith(ffmpeg, 'what ffmpeg writes', () => {
  test('the chapters of a film as FFMETADATA', () => {
    const read = readFfmetadata(printed('ffmpeg', '-v', 'error', '-i', film(), '-f', 'ffmetadata', '-'));
    expect(read.refused).toEqual([]);
    expect(seen(read)).toEqual(expected);
  });

  test('subtitles that were WebVTT, as SubRip', () => {
    writeFileSync(
      join(folder, 'in.vtt'),
      'WEBVTT\n\n00:01.000 --> 00:02.500\nOne\ntwo\n\n01:00:00.000 --> 01:00:01.000\nThree\n',
    );
    // Line ends are made plain where a file is opened, before any reader sees it.
    const srt = printed('ffmpeg', '-v', 'error', '-i', 'in.vtt', '-f', 'srt', '-').replaceAll('\r\n', '\n');
    const entries = [...readSrt(srt)];
    expect(
      entries.map((entry) =>
        entry.what === 'cue' ? [entry.cue.startMs, entry.cue.endMs, entry.cue.text] : [],
      ),
    ).toEqual([
      [1_000, 2_500, 'One\ntwo'],
      [3_600_000, 3_601_000, 'Three'],
    ]);
  });

  describeWith(mkvextract, 'what mkvextract writes', () => {
    test('the chapters of a film as XML', () => {
      const read = readMatroska(printed('mkvextract', film(), 'chapters', '-'));
      expect(read.refused).toEqual([]);
      expect(seen(read)).toEqual(expected);
    });

    test('the chapters of a film as OGM, of which every name is one line', () => {
      const read = readOgm(printed('mkvextract', film(), 'chapters', '--simple', '-'));
      expect(seen(read).slice(0, 1)).toEqual([[0, null, 'Start = ; # \\ <a> & “b”']]);
      expect(seen(read)).toHaveLength(2);
    });
  });
});
