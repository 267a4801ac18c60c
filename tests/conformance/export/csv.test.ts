import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readRows } from '../../unit/export/readers/read-csv.ts';
import { fileOf } from '../../unit/export/file-of.ts';
import { generatedSample, nastySample } from '../../unit/export/samples.ts';
import { naiveCsv } from './naive.ts';
import { describeWith, runOn } from './tool.ts';

const SEED = 20_200_405;
const input = nastySample();
const file = fileOf('csv', input);

/** How spreadsheets recognise a formula. */
const isFormula = (cell: unknown): boolean => /^[=+\-@\t\r＝＋－＠]/.test(z.string().parse(cell));
const cellsOf = (rows: readonly unknown[]): readonly unknown[] =>
  rows.flatMap((row) => Object.values(Object(row)));
const textsOf = (rows: readonly unknown[]): readonly unknown[] =>
  rows.map((row): unknown => Reflect.get(Object(row), 'text'));
const texts = input.notes.map(({ text }) => text);

describe('papaparse', () => {
  const read = (text: string) => Papa.parse<unknown>(text, { header: true, skipEmptyLines: true });

  test('reads every note whole and reports nothing, with nothing told to it about the file', () => {
    const { data, errors, meta } = read(file);
    expect(errors).toEqual([]);
    expect(meta.delimiter).toBe(',');
    expect(readRows(data)).toEqual(input.notes);
  });

  test('finds no cell that a spreadsheet would run', () => {
    expect(cellsOf(read(file).data).filter(isFormula)).toEqual([]);
    expect(texts.filter(isFormula).length).toBeGreaterThan(2);
  });

  test('does complain about what a careless exporter writes', () => {
    const { data, errors } = read(naiveCsv(input));
    expect(errors).not.toEqual([]);
    expect(textsOf(data)).not.toEqual(texts);
  });
});

describeWith(
  { probe: ['python3', '-c', 'import csv, json'], debianPackage: 'libpython3-stdlib' },
  'csv of Python',
  () => {
    const program = `
import csv, json, sys
csv.field_size_limit(10_000_000)
with open(sys.argv[1], newline="", encoding="utf-8-sig") as file:
    print(json.dumps(list(csv.DictReader(file, restkey="rest", restval=""))))
`;
    const read = (text: string): readonly unknown[] =>
      z.array(z.unknown()).parse(JSON.parse(runOn('notes.csv', text, ['python3', '-c', program])));

    test('reads every note whole', () => {
      expect(readRows(read(file))).toEqual(input.notes);
    });

    test('reads every one of some hundred generated notes whole', () => {
      const generated = generatedSample(SEED);
      const byId = new Map(readRows(read(fileOf('csv', generated))).map((note) => [note.id, note]));
      expect(generated.notes.map(({ id }) => byId.get(id))).toEqual(generated.notes);
    });

    test('does misread what a careless exporter writes', () => {
      expect(textsOf(read(naiveCsv(input)))).not.toEqual(texts);
    });
  },
);
