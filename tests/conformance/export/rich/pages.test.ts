import { EpubCheck } from '@likecoin/epubcheck-ts';
import { unzipSync, zipSync } from 'fflate';
import { HtmlValidate } from 'html-validate';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { docxFormat } from '../../../../src/main/exporting/docx/docx-format.ts';
import { epubFormat } from '../../../../src/main/exporting/epub/epub-format.ts';
import { toHtml } from '../../../../src/main/exporting/html/to-html.ts';
import type { ExportInput } from '../../../../src/shared/domain/export/export-input.ts';
import { eveningInput, eveningWithFacts } from '../../../unit/export/rich/evening.ts';
import { written } from '../../../unit/export/rich/written.ts';
import { generatedSample, nastySample } from '../../../unit/export/samples.ts';
import { describeWith } from '../tool.ts';
import { ran, withFiles } from './with-file.ts';

const SEED = 20_200_405;
const samples: readonly (readonly [string, ExportInput])[] = [
  ['an evening with facts', eveningWithFacts()],
  ['an evening by time', eveningInput({ options: { leadIn: 'applied', order: 'time' } })],
  ['the nasty sample', nastySample()],
  ['some hundred generated notes', generatedSample(SEED)],
  ['no notes', eveningInput({ notes: [] })],
];

describe('html-validate', () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard', 'html-validate:a11y'],
    rules: {
      // One page in one file: its style stands in it, and headings in a viewer's words begin where they begin.
      'no-inline-style': 'off',
      'heading-level': 'off',
      'no-raw-characters': 'off',
      'long-title': 'off',
    },
  });
  const faultsOf = async (html: string): Promise<readonly string[]> =>
    (await validator.validateString(html)).results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line }) => `${ruleId}: ${message} (${String(line)})`),
    );

  test.each(samples)('finds no fault with %s', async (_, input) => {
    expect(await faultsOf([...toHtml(input)].join(''))).toEqual([]);
  });

  test('does find fault with a page put together carelessly', async () => {
    const page = [...toHtml(eveningInput())].join('');
    expect(await faultsOf(page.replace('</article>', '</section>'))).not.toEqual([]);
    expect(await faultsOf(page.replace('id="c-2"', 'id="c-1"'))).not.toEqual([]);
    expect(await faultsOf(page.replace('<main>', '<main><img src="x">'))).not.toEqual([]);
  });
});

describe('EPUB', () => {
  const broken = (book: Uint8Array): Uint8Array => {
    const files = unzipSync(book);
    const page = Buffer.from(files['EPUB/c-1.xhtml'] ?? new Uint8Array()).toString('utf8');
    files['EPUB/c-1.xhtml'] = Buffer.from(page.replace('</article>', ''), 'utf8');
    return zipSync(files, { level: 0 });
  };
  const books = new Map<string, Uint8Array>();
  beforeAll(async () => {
    for (const [name, input] of samples) books.set(name, (await written(epubFormat, input)).file);
  });
  const book = (name: string): Uint8Array => books.get(name) ?? new Uint8Array();

  describe('epubcheck-ts', () => {
    const faultsOf = async (file: Uint8Array): Promise<readonly string[]> =>
      (await EpubCheck.validate(file)).messages
        .filter(({ severity }) => severity !== 'info' && severity !== 'usage')
        .map(({ id, message }) => `${id}: ${message}`);

    test.each(samples)('finds no fault with %s', async (name) => {
      expect(await faultsOf(book(name))).toEqual([]);
    });

    test('does find fault with a page that is not well-formed', async () => {
      expect(await faultsOf(broken(book('an evening with facts')))).not.toEqual([]);
    });
  });

  const jar = '/usr/bin/epubcheck';
  const java = {
    probe: ['sh', '-c', `test -f ${jar} && java -version`],
    debianPackage: 'epubcheck',
  } as const;
  describeWith(java, 'epubcheck of the W3C', () => {
    const verdict = (file: Uint8Array) =>
      withFiles({ 'notes.epub': file }, (folder) =>
        ran(['java', '-jar', jar, '--failonwarnings', join(folder, 'notes.epub')]),
      );

    // One book, because each start of Java takes seconds: an evening with facts, and everything that is odd.
    test('finds no fault with an evening, the nasty sample and some hundred notes in one book', async () => {
      const evening = eveningWithFacts();
      const odd = [...nastySample().notes, ...generatedSample(SEED).notes];
      const { file } = await written(epubFormat, { ...evening, notes: [...evening.notes, ...odd] });
      const { status, stdout, stderr } = verdict(file);
      expect(`${stdout}${stderr}`).toContain('0 errors / 0 warnings');
      expect(status).toBe(0);
    });

    test('does find fault with a page that is not well-formed', () => {
      expect(verdict(broken(book('an evening with facts'))).status).not.toBe(0);
    });
  });
});

describe('Word', () => {
  describeWith({ probe: ['pandoc', '--version'], debianPackage: 'pandoc' }, 'pandoc', () => {
    const read = async (input: ExportInput, to: string): Promise<string> => {
      const { file } = await written(docxFormat, input);
      return withFiles({ 'notes.docx': file }, (folder) => {
        const { status, stdout, stderr } = ran([
          'pandoc',
          join(folder, 'notes.docx'),
          '-t',
          to,
          '--wrap=none',
        ]);
        if (status !== 0) throw new Error(stderr);
        return stdout;
      });
    };

    test('finds a heading for each case and each note, and nothing that a note says as a heading', async () => {
      const found = await read(eveningInput(), 'native');
      expect([...found.matchAll(/Header\s+1\b/g)]).toHaveLength(5);
      expect([...found.matchAll(/Header\s+2\b/g)]).toHaveLength(25);
    });

    test('finds every note of the nasty sample, and every plain word', async () => {
      const found = await read(nastySample(), 'native');
      expect([...found.matchAll(/Header\s+2\b/g)]).toHaveLength(nastySample().notes.length);
      const plain = await read(nastySample(), 'plain');
      for (const words of ['alert(1)', 'שלום', 'in a list']) expect(plain).toContain(words);
    });

    test('finds lists, quotes and links of an evening', async () => {
      const found = await read(eveningInput(), 'html');
      expect(found).toMatch(/<ol[^>]*>\s*<li><p>The judge, once/);
      expect(found).toMatch(/<ul>\s*<li><p>the years before/);
      expect(found).toMatch(/<blockquote>\s*<p>“I am more than/);
      expect(found).toContain('<a href="https://prisonsandjustice.georgetown.edu/">');
    });

    test('does refuse what is no document', () => {
      const { status } = withFiles(
        { 'notes.docx': zipSync({ 'word/document.xml': Buffer.from('<w:p>') }) },
        (folder) => ran(['pandoc', join(folder, 'notes.docx'), '-t', 'plain']),
      );
      expect(status).not.toBe(0);
    });
  });

  describeWith({ probe: ['xmllint', '--version'], debianPackage: 'libxml2-utils' }, 'xmllint', () => {
    test('finds every part well-formed, whatever the notes say', async () => {
      const parts = unzipSync((await written(docxFormat, generatedSample(SEED))).file);
      const xml = Object.entries(parts).filter(([name]) => /\.(?:xml|rels)$/.test(name));
      expect(xml.length).toBeGreaterThan(5);
      for (const [, content] of xml) {
        expect(
          withFiles({ 'part.xml': content }, (folder) =>
            ran(['xmllint', '--noout', join(folder, 'part.xml')]),
          ).stderr,
        ).toBe('');
      }
    });

    test('does find what is not', () => {
      expect(
        withFiles({ 'part.xml': '<a>&</a>' }, (folder) =>
          ran(['xmllint', '--noout', join(folder, 'part.xml')]),
        ).status,
      ).not.toBe(0);
    });
  });
});
