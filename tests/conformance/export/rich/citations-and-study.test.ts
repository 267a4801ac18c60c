import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { fileOf } from '../../../unit/export/file-of.ts';
import { eveningInput } from '../../../unit/export/rich/evening.ts';
import { nastySample, sampleInput, sampleNote } from '../../../unit/export/samples.ts';
import { describeWith } from '../tool.ts';
import { ran, withFiles } from './with-file.ts';

const input = eveningInput();

describeWith({ probe: ['pandoc', '--version'], debianPackage: 'pandoc' }, 'pandoc on citations', () => {
  const cited = (bibliography: string, extension: string): string =>
    withFiles(
      {
        [`film.${extension}`]: bibliography,
        'essay.md': 'As she says [@the-justice-project, timestamp 1:15:21].\n',
      },
      (folder) =>
        ran(
          [
            'pandoc',
            'essay.md',
            '--citeproc',
            '--bibliography',
            `film.${extension}`,
            '-t',
            'plain',
            '--wrap=none',
          ],
          folder,
        ).stdout,
    );

  test.each(['csl-json', 'bibtex'] as const)('prints the film and the time from %s', (id) => {
    const text = cited(fileOf(id, input), id === 'csl-json' ? 'json' : 'bib');
    expect(text).toMatch(/\(Kim Kardashian West: The Justice Project.* 2020, (?:timestamp )?1:15:21\)/);
    expect(text).toContain('Oxygen');
  });

  test('reads the type, the day and the title from BibLaTeX', () => {
    const { stdout } = withFiles({ 'film.bib': fileOf('bibtex', input) }, (folder) =>
      ran(['pandoc', join(folder, 'film.bib'), '-f', 'biblatex', '-t', 'csljson']),
    );
    const [item] = z.array(z.record(z.string(), z.unknown())).parse(JSON.parse(stdout));
    expect(item).toMatchObject({ id: 'the-justice-project', type: 'motion_picture' });
    expect(JSON.stringify(item?.['issued'])).toContain('2020,4,5');
  });

  test('reads one entry whatever title and notes say', () => {
    const odd = sampleInput([sampleNote({ text: '@article{x, title={y}}' })], {
      title: { id: 'a & b', name: 'x} y{ \\z @ 100% #1 ~^_$ "q"', shortName: 's' },
    });
    const { stdout, status } = withFiles({ 'film.bib': fileOf('bibtex', odd) }, (folder) =>
      ran(['pandoc', join(folder, 'film.bib'), '-f', 'biblatex', '-t', 'csljson']),
    );
    expect(status).toBe(0);
    expect(z.array(z.unknown()).parse(JSON.parse(stdout))).toHaveLength(1);
  });

  test('does miss the film in what is put together carelessly', () => {
    const naive = `@video{the-justice-project, title = {x} y}, date = {2020}}`;
    expect(cited(naive, 'bib')).not.toMatch(/2020, (?:timestamp )?1:15:21\)/);
  });
});

const python = { probe: ['python3', '-c', 'import csv, json'], debianPackage: 'libpython3-stdlib' } as const;
describeWith(python, 'csv of Python', () => {
  const rows = (file: string, delimiter: string): readonly (readonly string[])[] =>
    withFiles({ 'notes.csv': file }, (folder) => {
      const program = `
import csv, json, sys
csv.field_size_limit(10_000_000)
with open(sys.argv[1], newline="", encoding="utf-8-sig") as file:
    print(json.dumps(list(csv.reader(file, delimiter=sys.argv[2]))))
`;
      const { stdout } = ran(['python3', '-c', program, join(folder, 'notes.csv'), delimiter]);
      return z.array(z.array(z.string())).parse(JSON.parse(stdout));
    });

  test('reads seven cells of every highlight', () => {
    const nasty = nastySample();
    const [head, ...found] = rows(fileOf('readwise', nasty), ',');
    expect(head).toEqual(['Highlight', 'Title', 'Author', 'URL', 'Note', 'Location', 'Date']);
    expect(found).toHaveLength(nasty.notes.length);
    expect(found.every((row) => row.length === 7 && row[0] !== '')).toBe(true);
    expect(found.some((row) => /^[=+@-]/.test(row[0] ?? ''))).toBe(false);
  });

  test('reads four cells of every flash card, as Anki splits them', () => {
    const nasty = nastySample();
    const lines = fileOf('anki', nasty).split('\n');
    expect(lines.slice(0, 6).every((line) => line.startsWith('#'))).toBe(true);
    const found = rows(lines.slice(6).join('\n'), '\t');
    const withWords = nasty.notes.filter(({ text, quote }) => text.trim() !== '' || quote !== undefined);
    expect(found).toHaveLength(withWords.length);
    expect(found.every((row) => row.length === 4)).toBe(true);
  });

  test('does misread what is put together carelessly', () => {
    const naive = nastySample()
      .notes.map(({ id, text }) => `${id},${text},x`)
      .join('\r\n');
    expect(rows(naive, ',').every((row) => row.length === 3)).toBe(false);
  });
});

describe('RIS', () => {
  /** The rules of the format, restated: two capitals or a capital and a digit, two spaces, a hyphen, a space. */
  const fields = (file: string): readonly (readonly [string, string])[] =>
    file
      .split('\r\n')
      .slice(0, -1)
      .map((line) => {
        const found = /^([A-Z][A-Z0-9]) {2}- (.*)$/.exec(line);
        if (found === null) throw new Error(`no field: ${line}`);
        return [found[1] ?? '', found[2] ?? ''];
      });

  test('is one record from its type to its end', () => {
    const found = fields(fileOf('ris', nastySample()));
    expect(found[0]).toEqual(['TY', 'MPCT']);
    expect(found.at(-1)).toEqual(['ER', '']);
    expect(found.filter(([tag]) => tag === 'ER')).toHaveLength(1);
  });

  test('is not what a careless exporter writes', () => {
    expect(() =>
      fields(`TY  - MPCT\r\nN1  - ${nastySample().notes[1]?.text.replaceAll('\n', '\r\n') ?? ''}\r\n`),
    ).toThrow('no field');
  });
});
