import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ExportInput } from '../../../src/shared/domain/export/export-input.ts';
import { dirtyInput } from '../../unit/export/arbitraries.ts';
import { generatedSample, nastySample } from '../../unit/export/samples.ts';
import { naiveWebVtt } from './naive.ts';
import { readStrictly } from './strict-web-vtt.ts';
import { describeWith, runOn } from './tool.ts';
import { fileOf } from '../../unit/export/file-of.ts';

const SEED = 20_200_405;
const input = nastySample();
const timedOf = ({ notes }: ExportInput) =>
  notes.flatMap(({ id, filmMs }) => (filmMs === null ? [] : [{ id, filmMs }]));
const timed = timedOf(input);

describe('webvtt-parser, strict', () => {
  test('finds no error, and every timed note under its id at its time', () => {
    const { errors, cues } = readStrictly(fileOf('webvtt', input));
    expect(errors).toEqual([]);
    const found = cues.map(({ id, startTime }) => ({ id, filmMs: Math.round(startTime * 1_000) }));
    expect(found).toEqual(timed);
    expect(cues.every(({ startTime, endTime }) => endTime > startTime)).toBe(true);
  });

  test('finds no error whatever the notes say', () => {
    fc.assert(
      fc.property(dirtyInput, (any) => {
        const { errors, cues } = readStrictly(fileOf('webvtt', any));
        expect(errors).toEqual([]);
        expect(cues).toHaveLength(any.notes.filter((note) => note.filmMs !== null).length);
      }),
      { numRuns: 500 },
    );
  });

  test('does find errors in what a careless exporter writes', () => {
    expect(readStrictly(naiveWebVtt(input)).errors.length).toBeGreaterThan(3);
  });
});

describeWith({ probe: ['ffprobe', '-version'], debianPackage: 'ffmpeg' }, 'ffprobe', () => {
  const starts = (file: string): readonly number[] =>
    runOn('notes.vtt', file, ['ffprobe', '-v', 'error', '-show_entries', 'packet=pts_time', '-of', 'csv=p=0'])
      .split('\n')
      .filter((line) => /\d/.test(line))
      .map((line) => Math.round(Number.parseFloat(line) * 1_000));

  test('reads every timed note at its time', () => {
    expect(starts(fileOf('webvtt', input))).toEqual(timed.map(({ filmMs }) => filmMs));
  });

  test('reads every one of some hundred generated notes', () => {
    const generated = generatedSample(SEED);
    const times = timedOf(generated).map(({ filmMs }) => filmMs);
    expect(starts(fileOf('webvtt', generated))).toEqual(times.toSorted((a, b) => a - b));
  });

  test('does lose notes of what a careless exporter writes', () => {
    expect(starts(naiveWebVtt(input))).not.toEqual(timed.map(({ filmMs }) => filmMs));
  });
});
