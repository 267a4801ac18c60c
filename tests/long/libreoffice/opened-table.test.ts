import { expect, test } from 'vitest';
import { z } from 'zod';
import { orderNotes } from '../../../src/shared/domain/export/order-notes.ts';
import { naiveCsv } from '../../conformance/export/naive.ts';
import { describeWith } from '../../conformance/export/tool.ts';
import { fileOf } from '../../unit/export/file-of.ts';
import { generatedSample, nastySample } from '../../unit/export/samples.ts';
import { calc, opened, readByPython } from './soffice.ts';

const SEED = 20_200_405;

/** Every row of the sheet as texts, repeated cells and rows written out, and how many cells hold a formula. */
const program = `
import json, sys
import xml.etree.ElementTree as E
T, X, O = (f"{{urn:oasis:names:tc:opendocument:xmlns:{n}:1.0}}" for n in ("table", "text", "office"))
rows, formulas = [], 0
for row in E.parse(sys.stdin.buffer).getroot().iter(T + "table-row"):
    cells = []
    for cell in row.findall(T + "table-cell"):
        formulas += T + "formula" in cell.attrib
        times = int(cell.get(T + "number-columns-repeated", 1))
        text = "\\n".join("".join(p.itertext()) for p in cell.findall(X + "p"))
        value = cell.get(O + "value")
        cells += [[text, value]] * (times if times < 100 else 0)
    if any(text for text, _ in cells):
        rows.append(cells)
print(json.dumps({"rows": rows, "formulas": formulas}))
`;
const sheetSchema = z.object({
  rows: z.array(z.array(z.tuple([z.string(), z.string().nullable()]))),
  formulas: z.int(),
});

const sheet = (csv: string) => {
  const filter = 'OpenDocument Spreadsheet Flat XML';
  const options = ['--infilter=Text - txt - csv (StarCalc):44,34,76,1'];
  return sheetSchema.parse(
    readByPython(opened('notes.csv', csv, { extension: 'fods', filter, options }), program),
  );
};

describeWith(calc, 'a table that LibreOffice opens', () => {
  test.each([
    ['the nasty sample', nastySample()],
    ['some hundred generated notes', generatedSample(SEED)],
  ])('has a row for each note of %s, its time and no formula', (_, input) => {
    const { rows, formulas } = sheet(fileOf('csv', input));
    const [head = [], ...body] = rows;
    expect(formulas).toBe(0);
    expect(body).toHaveLength(input.notes.length);
    const place = (heading: string): number => head.findIndex(([text]) => text === heading);
    const [start, ms] = [place('start'), place('film_ms')];
    const seen = body.map((cells) => [cells[start]?.[0] ?? '', cells[ms]?.[1] ?? null] as const);
    const wrong = orderNotes(input).filter(({ note: { filmMs } }, at) => {
      const [shown = '', exact = null] = seen[at] ?? [];
      if (filmMs === null) return shown !== '' || exact !== null;
      return exact !== String(filmMs) || !isSameTime(shown, filmMs);
    });
    expect(wrong.map(({ note }) => note.filmMs)).toEqual([]);
  });

  test('does run the formulas of a table put together carelessly', () => {
    const { rows, formulas } = sheet(naiveCsv(nastySample()));
    expect(formulas).toBeGreaterThan(0);
    expect(rows.length - 1).not.toBe(nastySample().notes.length);
  });
});

/** LibreOffice shows a time to a hundredth of a second, rounded, or leaves it the text that it is. */
function isSameTime(shown: string, filmMs: number): boolean {
  const [, hours, minutes, seconds] = /^(\d+):(\d\d):(\d\d[.,]\d+)$/.exec(shown) ?? [];
  const ms = (Number(hours) * 60 + Number(minutes)) * 60_000 + Number(seconds?.replace(',', '.')) * 1_000;
  return Math.abs(ms - filmMs) <= 10;
}
