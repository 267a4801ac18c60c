import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanNote } from '../../../src/shared/domain/export/clean-note.ts';
import type { TextFormatId } from '../../../src/shared/domain/export/export-format.ts';
import { textFormats } from '../../../src/shared/domain/export/formats.ts';
import type { ExportInput } from '../../../src/shared/domain/export/export-input.ts';
import type { Note } from '../../../src/shared/domain/notebook/records.ts';
import { dirtyInput, nastyInput } from './arbitraries.ts';
import { fileOf } from './file-of.ts';
import { readCsv } from './readers/read-csv.ts';
import { readJson } from './readers/read-json.ts';
import { readJsonLines } from './readers/read-json-lines.ts';
import { readMarkdown } from './readers/read-markdown.ts';
import { readOtio } from './readers/read-otio.ts';
import { readWebAnnotation } from './readers/read-web-annotation.ts';
import { readWebVtt } from './readers/read-web-vtt.ts';
import { nastySample } from './samples.ts';

const readers: ReadonlyMap<TextFormatId, (file: string) => readonly Note[]> = new Map([
  ['markdown', readMarkdown],
  ['csv', readCsv],
  ['json', readJson],
  ['jsonl', readJsonLines],
  ['webvtt', readWebVtt],
  ['web-annotation', readWebAnnotation],
  ['otio', readOtio],
]);

const byId = (notes: readonly Note[]): ReadonlyMap<string, Note> =>
  new Map(notes.map((note) => [note.id, note]));

test('every lossless text format has a reader here', () => {
  const lossless = textFormats.filter(({ isLossless }) => isLossless).map(({ id }) => id);
  expect(lossless.toSorted()).toEqual([...readers.keys()].toSorted());
});

describe.each([...readers])('%s', (id, read) => {
  const build = (input: ExportInput) => fileOf(id, input);

  test('brings the nasty sample back note for note', () => {
    const input = nastySample();
    expect(byId(read(build(input)))).toEqual(byId(input.notes));
  });

  test('brings every note back exactly as it went out', () => {
    fc.assert(
      fc.property(nastyInput, (input) => {
        expect(byId(read(build(input)))).toEqual(byId(input.notes));
      }),
      { numRuns: 400 },
    );
  });

  test('brings every note back cleaned when its text holds what no file may hold', () => {
    fc.assert(
      fc.property(dirtyInput, (input) => {
        const cleaned = input.notes.map(cleanNote);
        fc.pre(new Set(cleaned.map((note) => note.id)).size === cleaned.length);
        expect(byId(read(build(input)))).toEqual(byId(cleaned));
      }),
      { numRuns: 300 },
    );
  });

  test('writes the same bytes again from what was read back', () => {
    fc.assert(
      fc.property(dirtyInput, (input) => {
        const first = build(input);
        expect(build({ ...input, notes: read(first) })).toBe(first);
      }),
      { numRuns: 300 },
    );
  });

  test('does not depend on the order in which the notes are given', () => {
    fc.assert(
      fc.property(nastyInput, (input) => {
        expect(build({ ...input, notes: input.notes.toReversed() })).toBe(build(input));
      }),
    );
  });
});
