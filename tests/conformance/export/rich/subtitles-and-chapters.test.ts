import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { ExportInput } from '../../../../src/shared/domain/export/export-input.ts';
import { exactStamp } from '../../../../src/shared/domain/export/time-stamp.ts';
import { fileOf } from '../../../unit/export/file-of.ts';
import { eveningInput } from '../../../unit/export/rich/evening.ts';
import { generatedSample, nastySample } from '../../../unit/export/samples.ts';
import { describeWith } from '../tool.ts';
import { ran, withFiles } from './with-file.ts';

const SEED = 20_200_405;
const LAST_IN_SRT_MS = 359_999_999;
const ffprobe = { probe: ['ffprobe', '-version'], debianPackage: 'ffmpeg' } as const;
const input = nastySample();

const timed = ({ notes }: ExportInput, beforeMs = Infinity) =>
  notes
    .flatMap(({ id, filmMs, text }) => (filmMs === null || filmMs >= beforeMs ? [] : [{ id, filmMs, text }]))
    .toSorted((a, b) => a.filmMs - b.filmMs);
const startsOf = (from: ExportInput, beforeMs?: number) => timed(from, beforeMs).map(({ filmMs }) => filmMs);

/** Chapters as a careless exporter writes them: the texts just put in. */
const naiveFfmetadata = (from: ExportInput): string =>
  [
    ';FFMETADATA1',
    ...timed(from).map(
      ({ filmMs, text }) =>
        `[CHAPTER]\nTIMEBASE=1/1000\nSTART=${String(filmMs)}\nEND=${String(filmMs)}\ntitle=${text}`,
    ),
  ].join('\n');
const naiveSrt = (from: ExportInput): string =>
  timed(from)
    .map(({ filmMs, text }, index) => {
      const stamp = (ms: number): string => exactStamp(ms).replace('.', ',');
      return `${String(index + 1)}\n${stamp(filmMs)} --> ${stamp(filmMs + 2_000)}\n${text}\n`;
    })
    .join('\n');

describeWith(ffprobe, 'ffmpeg on subtitles', () => {
  const shown = (srt: string): readonly { readonly atMs: number; readonly text: string }[] =>
    withFiles({ 'notes.srt': srt }, (folder) => {
      const { stdout } = ran(['ffmpeg', '-v', 'error', '-i', join(folder, 'notes.srt'), '-f', 'ass', '-']);
      return [...stdout.matchAll(/^Dialogue: \d+,(\d+):(\d\d):(\d\d)\.(\d\d),(?:[^,]*,){7}(.*)$/gm)].map(
        ([, hours, minutes, seconds, hundredths, text]) => ({
          atMs:
            ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1_000 + Number(hundredths) * 10,
          text: (text ?? '').trim(),
        }),
      );
    });
  const roughly = (ms: number): number => Math.round(ms / 10);

  test('finds every note at its time and drops no word of it', () => {
    const found = shown(fileOf('srt', input));
    expect(found.map(({ atMs }) => roughly(atMs))).toEqual(startsOf(input, LAST_IN_SRT_MS).map(roughly));
    const markup = found.find(({ text }) => text.includes('@SUM'))?.text ?? '';
    for (const word of ['｛', 'an8', '｝', '&lt;', 'v Bob']) expect(markup).toContain(word);
  });

  test('finds every one of some hundred generated notes', () => {
    const generated = generatedSample(SEED);
    const found = shown(fileOf('srt', generated));
    expect(found.length).toBe(startsOf(generated, LAST_IN_SRT_MS).length);
  });

  test('does lose notes or words of what a careless exporter writes', () => {
    const found = shown(naiveSrt(input));
    const markup = found.find(({ text }) => text.includes('@SUM'))?.text ?? '';
    expect(found.length === startsOf(input, LAST_IN_SRT_MS).length && markup.includes('｛')).toBe(false);
  });
});

describeWith(ffprobe, 'ffprobe on chapters', () => {
  const chapterSchema = z.object({
    chapters: z.array(
      z.object({ start: z.number(), end: z.number(), tags: z.record(z.string(), z.string()).default({}) }),
    ),
  });
  const chapters = (file: string) =>
    withFiles({ 'notes.ffmeta': file }, (folder) => {
      const path = join(folder, 'notes.ffmeta');
      const { stdout } = ran([
        'ffprobe',
        '-v',
        'error',
        '-f',
        'ffmetadata',
        '-show_chapters',
        '-of',
        'json',
        path,
      ]);
      return chapterSchema.parse(JSON.parse(stdout)).chapters;
    });

  test('reads every note with its id and its words', () => {
    const found = chapters(fileOf('ffmetadata-chapters', input));
    expect(found.map(({ start }) => start)).toEqual(startsOf(input));
    expect(found.every(({ start, end }) => end > start)).toBe(true);
    expect(found.map(({ tags }) => tags['note_id'])).toEqual(timed(input).map(({ id }) => id));
    const plain = timed(input).flatMap(({ id, text }) =>
      text.trim() === '' || text.length > 1_000 ? [] : [{ id, text }],
    );
    for (const { id, text } of plain) {
      expect(found.find(({ tags }) => tags['note_id'] === id)?.tags['note_text']).toBe(text);
    }
  });

  test('does misread what a careless exporter writes', () => {
    const found = chapters(naiveFfmetadata(input));
    const ends = found.every(({ start, end }) => end > start);
    expect(found.length === startsOf(input).length && ends).toBe(false);
  });
});

describeWith({ probe: ['mpv', '--version'], debianPackage: 'mpv' }, 'mpv', () => {
  const count = (file: string): string =>
    withFiles({ 'notes.ffmeta': file }, (folder) => {
      const options = [
        '--no-config',
        '--vo=null',
        '--ao=null',
        '--end=0.05',
        '--term-playing-msg=CHAPTERS ${chapters}',
      ];
      const { stdout } = ran([
        'mpv',
        ...options,
        `--chapters-file=${join(folder, 'notes.ffmeta')}`,
        'av://lavfi:anullsrc',
      ]);
      return /CHAPTERS (\d+)/.exec(stdout)?.[1] ?? 'none';
    });

  test('offers every note of the evening as a place to jump to', () => {
    expect(count(fileOf('ffmetadata-chapters', eveningInput()))).toBe('24');
  });

  test('does find none in what is no list of chapters', () => {
    expect(count('[CHAPTER]\ntitle=x\n')).not.toBe('1');
  });
});

describe('Matroska', () => {
  const dtd = '/usr/share/doc/mkvtoolnix/examples/matroskachapters.dtd';
  const file = fileOf('matroska-chapters', input);

  describeWith({ probe: ['mkvmerge', '--version'], debianPackage: 'mkvtoolnix' }, 'mkvmerge', () => {
    const through = (xml: string): { readonly status: number | null; readonly back: string } =>
      withFiles({ 'chapters.xml': xml, 'empty.srt': '1\n00:00:00,000 --> 00:00:01,000\nx\n' }, (folder) => {
        const merge: [string, ...string[]] = [
          'mkvmerge',
          '-q',
          '-o',
          'out.mkv',
          'empty.srt',
          '--chapters',
          'chapters.xml',
        ];
        const { status } = ran(merge, folder);
        return { status, back: ran(['mkvextract', 'out.mkv', 'chapters', '-'], folder).stdout };
      });

    test('takes every note in and gives back its id and time', () => {
      const { status, back } = through(file);
      expect(status).toBe(0);
      const ids = [...back.matchAll(/<ChapterStringUID>([^<]*)</g)].map(([, id]) => id);
      expect(new Set(ids)).toEqual(new Set(timed(input).map(({ id }) => id)));
      expect(ids).toHaveLength(timed(input).length);
      expect(back).toContain(`<ChapterTimeStart>${exactStamp(input.notes[1]?.filmMs ?? 0)}000000<`);
    });

    test('does refuse what is put together carelessly', () => {
      expect(through(file.replace('&lt;', '<')).status).not.toBe(0);
    });

    describeWith(
      { probe: ['xmllint', '--version'], debianPackage: 'libxml2-utils' },
      'xmllint with its definition',
      () => {
        const verdict = (xml: string): number | null =>
          withFiles({ 'chapters.xml': xml }, (folder) => {
            const local = xml.replace(/<!DOCTYPE[^>]*>\n/, '').replace(/ *<ChapterStringUID>.*\n/g, '');
            return withFiles(
              { 'c.xml': local },
              (inner) => ran(['xmllint', '--noout', '--dtdvalid', dtd, join(inner, 'c.xml')], folder).status,
            );
          });

        test('finds every element in its place (ChapterStringUID is younger than the definition)', () => {
          expect(verdict(file)).toBe(0);
        });

        test('does find an element out of its place', () => {
          expect(
            verdict(
              file
                .replaceAll(/( *<ChapterTimeStart>.*\n)( *<ChapterUID>.*\n)/g, '$2$1')
                .replaceAll('ChapterTimeEnd', 'ChapterStart'),
            ),
          ).not.toBe(0);
        });
      },
    );
  });
});
