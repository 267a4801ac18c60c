import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encode } from 'iconv-lite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileOf } from '../../unit/export/file-of.ts';
import { nastySample } from '../../unit/export/samples.ts';
import { found } from '../../unit/import/reading.ts';
import { cleanNote } from '../../../src/shared/domain/export/clean-note.ts';
import { describeWith } from '../../conformance/export/tool.ts';

const sample = nastySample();
/** The longest text that a workbook keeps in one cell (Excel's bound). */
const CELL = 32_767;
const input = { ...sample, notes: sample.notes.filter(({ text }) => text.length <= CELL) };
/** LibreOffice drops tab characters from a cell when it saves a workbook; everything else must come back. */
const notes = input.notes.map(cleanNote).map((note) => ({
  ...note,
  text: note.text.replaceAll('\t', ''),
  ...(note.quote === undefined ? {} : { quote: note.quote.replaceAll('\t', '') }),
}));

/** Text as LibreOffice reads it: comma, quotation marks, UTF-8, from row 1. */
const READ = 'Text - txt - csv (StarCalc):44,34,76,1';

describeWith(
  {
    // The program itself is there without its spreadsheet part too, so a table is really converted.
    probe: ['sh', '-c', 'test -e /usr/lib/libreoffice/program/libsclo.so && soffice --version'],
    debianPackage: 'libreoffice-calc-nogui',
  },
  'a table that LibreOffice has saved again',
  () => {
    let folder = '';
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'docket-calc-'));
      writeFileSync(join(folder, 'notes.csv'), fileOf('csv', input));
      convert('notes.csv', 'ods', [`--infilter=${READ}`]);
    });
    afterAll(() => rmSync(folder, { recursive: true }));

    function convert(name: string, to: string, args: readonly string[] = []): void {
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      const command = [
        profile,
        '--headless',
        '--convert-to',
        to,
        ...args,
        '--outdir',
        folder,
        join(folder, name),
      ];
      const ran = spawnSync('soffice', command, { encoding: 'utf8', timeout: 90_000 });
      if (ran.status !== 0 || !ran.stdout.includes('convert')) throw new Error(ran.stdout + ran.stderr);
    }

    /** The saved workbook as text again, with this separator (its character code) and encoding (LibreOffice's number). */
    function savedAs(separator: number, encoding: number): Buffer {
      convert(
        'notes.ods',
        `csv:Text - txt - csv (StarCalc):${separator},34,${encoding},1,,0,false,true,false`,
      );
      return readFileSync(join(folder, 'notes.csv'));
    }

    async function readBack(bytes: Uint8Array): Promise<Awaited<ReturnType<typeof found>>> {
      const path = join(folder, 'saved.csv');
      writeFileSync(path, bytes);
      return found({ what: 'path', path });
    }

    const wholes = ({ notes: read }: Awaited<ReturnType<typeof found>>) => read.map(({ whole }) => whole);

    test.each([
      ['semicolons', 59],
      ['tabs', 9],
      ['commas', 44],
    ])('comes back note for note, with %s and without a byte order mark', async (_, separator) => {
      const read = await readBack(savedAs(separator, 76));
      expect(read.format).toBe('csv');
      expect(read.refused).toEqual([]);
      expect(wholes(read)).toEqual(notes);
    });

    test('comes back from UTF-16 too, and with the line that tells Excel the separator', async () => {
      const saved = savedAs(59, 76).toString('utf8');
      const read = await readBack(encode(`sep=;\n${saved}`, 'utf-16le', { addBOM: true }));
      expect(read.refused).toEqual([]);
      expect(wholes(read)).toEqual(notes);
    });

    test('says that a text which a workbook for Excel has cut off may lack its end', async () => {
      writeFileSync(join(folder, 'long.csv'), fileOf('csv', sample));
      convert('long.csv', 'xlsx:Calc MS Excel 2007 XML', [`--infilter=${READ}`]);
      convert('long.xlsx', 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false');
      const read = await readBack(readFileSync(join(folder, 'long.csv')));
      const long = sample.notes.find(({ text }) => text.length > CELL);
      expect(read.warnings).toEqual([
        { at: expect.stringMatching(/^row /), reason: expect.stringContaining('its end may be missing') },
      ]);
      expect(wholes(read).find((note) => note?.id === long?.id)?.text).toBe(long?.text.slice(0, CELL));
    });
  },
);
