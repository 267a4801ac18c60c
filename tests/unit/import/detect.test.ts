import { expect, it } from 'vitest';
import { detectFormat } from '../../../src/main/importing/registry.ts';

const heading = '## [1:02](https://example.org) said here';

it('takes its own page for its own, whatever stands in the notes before the data', () => {
  const head = `<!doctype html>\n<html lang="en">\n<meta name="generator" content="Docket 1.0">\n<p>${heading}\n`;
  expect(detectFormat('notes.html', head.replace('<p>', '<p>\n'))).toBe('html');
});

it('still takes such a heading for what writes it, where the page is nobody’s', () => {
  expect(detectFormat('notes.md', `# A film\n\n${heading}\n`)).toBe('yinote');
});
