import { expect, test } from 'vitest';
import { generatedSample, nastySample } from '../../unit/export/samples.ts';
import { naiveMarkdown } from './naive.ts';
import { describeWith, runOn, type Tool } from './tool.ts';
import { fileOf } from '../../unit/export/file-of.ts';

const SEED = 20_200_405;
const input = nastySample();

interface Reader extends Tool {
  readonly name: string;
  /** The levels of the headings that are not inside of anything, in their order. */
  readonly headings: (file: string) => readonly number[];
}

const cmark: Reader = {
  name: 'cmark',
  probe: ['cmark', '--version'],
  debianPackage: 'cmark',
  headings: (file) =>
    [...runOn('notes.md', file, ['cmark', '-t', 'xml']).matchAll(/^ {2}<heading level="(\d)"/gm)].map(
      ([, level]) => Number(level),
    ),
};

const pandoc: Reader = {
  name: 'pandoc',
  probe: ['pandoc', '--version'],
  debianPackage: 'pandoc',
  headings: (file) =>
    [
      ...runOn('notes.md', file, ['pandoc', '-f', 'gfm', '-t', 'native']).matchAll(/^[[,] Header\s+(\d)/gm),
    ].map(([, level]) => Number(level)),
};

for (const reader of [cmark, pandoc]) {
  describeWith(reader, reader.name, () => {
    const expected = [1, ...input.notes.map(() => 2)];

    test('sees one heading for each note, and nothing that a note says as a heading', () => {
      expect(reader.headings(fileOf('markdown', input))).toEqual(expected);
    });

    test('sees one heading for each of some hundred generated notes', () => {
      const generated = generatedSample(SEED);
      expect(reader.headings(fileOf('markdown', generated))).toEqual([1, ...generated.notes.map(() => 2)]);
    });

    test('does lose headings in what a careless exporter writes', () => {
      expect(reader.headings(naiveMarkdown(input))).not.toEqual(expected);
    });
  });
}

describeWith(cmark, 'a page that cmark makes of it, raw HTML allowed', () => {
  const withoutComments = (html: string): string => html.replace(/<!--.*?(?:-->|$)/gs, '');
  const page = (file: string): string => withoutComments(runOn('notes.md', file, ['cmark', '--unsafe']));
  const linksOf = (html: string): readonly (string | undefined)[] =>
    [...html.matchAll(/<h2><a href="docket:\/\/title\/[^"]*note=([^"]*)">/g)].map(([, id]) => id);

  test('shows every link and every note, no comment, and no HTML of a note', () => {
    const html = page(fileOf('markdown', input));
    expect(linksOf(html)).toEqual(input.notes.map(({ id }) => id));
    expect(html).not.toMatch(/docket:\{|<script|<div/);
  });

  test('shows the link of every one of some hundred generated notes', () => {
    const generated = generatedSample(SEED);
    expect(linksOf(page(fileOf('markdown', generated)))).toHaveLength(generated.notes.length);
  });

  test('does lose notes after an unclosed comment when nothing guards against it', () => {
    const html = page(fileOf('markdown', input).replaceAll('<\u2060', '<'));
    expect(linksOf(html).length).toBeLessThan(input.notes.length);
  });
});
