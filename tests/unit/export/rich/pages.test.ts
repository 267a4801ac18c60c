import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { docxFormat } from '../../../../src/main/exporting/docx/docx-format.ts';
import { epubFormat } from '../../../../src/main/exporting/epub/epub-format.ts';
import { htmlFormat } from '../../../../src/main/exporting/html/html-format.ts';
import { createNoteMarkup } from '../../../../src/main/exporting/html/note-markup.ts';
import { pageChunks, toHtml } from '../../../../src/main/exporting/html/to-html.ts';
import { paperFor, pdfFormat } from '../../../../src/main/exporting/pdf/pdf-format.ts';
import { cleanNote } from '../../../../src/shared/domain/export/clean-note.ts';
import { notesBundleSchema } from '../../../../src/shared/domain/export/bundle-schema.ts';
import type { ExportInput } from '../../../../src/shared/domain/export/export-input.ts';
import type { Note } from '../../../../src/shared/domain/notebook/records.ts';
import { dirtyInput, nastyInput } from '../arbitraries.ts';
import { nastySample, sampleInput, sampleNote, untimedNote } from '../samples.ts';
import { eveningInput, eveningWithFacts } from './evening.ts';
import { dataBlockOf } from './readers.ts';
import { written } from './written.ts';

const page = (input: ExportInput): string => [...toHtml(input)].join('');
const byId = (notes: readonly Note[]) => new Map(notes.map((note) => [note.id, note]));
const bundleOf = (html: string) => notesBundleSchema.parse(dataBlockOf(html));

describe('HTML', () => {
  test('brings every note back exactly as it went out', () => {
    expect(byId(bundleOf(page(nastySample())).notes)).toEqual(byId(nastySample().notes));
    fc.assert(
      fc.property(nastyInput, (input) => {
        expect(byId(bundleOf(page(input)).notes)).toEqual(byId(input.notes));
      }),
      { numRuns: 300 },
    );
  });

  test('brings it back cleaned, and writes the same bytes again from what came back', () => {
    fc.assert(
      fc.property(dirtyInput, (input) => {
        const cleaned = input.notes.map(cleanNote);
        fc.pre(new Set(cleaned.map(({ id }) => id)).size === cleaned.length);
        const first = page(input);
        const { notes } = bundleOf(first);
        expect(byId(notes)).toEqual(byId(cleaned));
        expect(page({ ...input, notes })).toBe(first);
      }),
      { numRuns: 200 },
    );
  });

  test('has one script, which is data, and nothing that acts or is fetched, whatever the notes say', () => {
    fc.assert(
      fc.property(dirtyInput, (input) => {
        const html = page(input);
        expect(html.match(/<script/gi)).toHaveLength(1);
        expect([...html.matchAll(/<article id="n-[A-Za-z0-9_-]*"/g)]).toHaveLength(input.notes.length);
        expect(html).not.toMatch(/<(?:img|iframe|link|base|form|object|embed|video|audio)\b/i);
        expect(html).not.toMatch(/<[^>]*\s(?:on\w+|src|srcset)=/i);
        expect(html).not.toMatch(/href="(?!#|https?:|mailto:)/);
        expect(html).not.toMatch(/url\((?!#)/);
      }),
      { numRuns: 200 },
    );
  });

  test('keeps the colour of a case when other cases have no notes', () => {
    const html = page(eveningInput({ notes: [sampleNote({ caseIds: ['momolu-stewart'] })] }));
    expect(html).toContain('<section aria-labelledby="c-1" data-case="3">');
    expect(html).not.toMatch(/Dawn Jackson|Alexis Martin|David Sheppard/);
  });

  test('has a section for each case, or one for the film and one for what has no time', () => {
    const headings = (html: string) =>
      [...html.matchAll(/<h2[^>]*>([^<]*)<\/h2>/g)].map(([, words]) => words);
    expect(headings(page(eveningInput()))).toEqual([
      'Dawn Jackson',
      'Alexis Martin',
      'Momolu Stewart',
      'David Sheppard',
      'Between cases',
    ]);
    const byTime = eveningInput({ options: { leadIn: 'applied', order: 'time' } });
    expect(headings(page(byTime))).toEqual(['From the start', 'Without a time']);
  });

  test('says the film time, the range, the wall time and how sure it is', () => {
    const html = page(sampleInput([sampleNote({ endMs: 4_540_000 })]));
    expect(html).toContain('<time datetime="PT4521S">1:15:21</time><span class="until">–1:15:40</span>');
    expect(html).toContain('20:15 UTC, ± 1.6 s');
    expect(html).toContain('taken on 20 November 2026');
  });

  test('gives the whole date when the notes are of several days', () => {
    const later = { timed: false, wallIso: '2026-11-21T09:00:00.000Z' } as const;
    const html = page(sampleInput([sampleNote(), untimedNote({ raw: later })]));
    expect(html).toContain('21 November 2026, 09:00 UTC');
    expect(html).not.toContain('taken on');
  });

  test('is light enough to mail: an evening takes less than 60 kB', () => {
    expect(page(eveningInput()).length).toBeLessThan(60_000);
  });
});

describe('the words of a note', () => {
  const markup = createNoteMarkup({ xhtml: false, headingAbove: 3 });

  test.each([
    ['# One\n\n#### Four', '<h4 dir="auto">One</h4>\n<h6 dir="auto">Four</h6>\n'],
    ['<script>alert(1)</script>', '<p dir="auto">&lt;script&gt;alert(1)&lt;/script&gt;</p>\n'],
    ['[x](javascript:alert(1))', '<p dir="auto">[x](javascript:alert(1))</p>\n'],
    ['[x](file:///etc/passwd)', '<p dir="auto">[x](file:///etc/passwd)</p>\n'],
    ['[x](docket://title/a)', '<p dir="auto">[x](docket://title/a)</p>\n'],
    [
      '![x](https://tracker.example/a.png)',
      '<p dir="auto">!<a href="https://tracker.example/a.png" rel="noreferrer noopener">x</a></p>\n',
    ],
    ['one\ntwo', '<p dir="auto">one<br>\ntwo</p>\n'],
  ])('%j', (text, html) => {
    expect(markup(text)).toBe(html);
  });
});

describe('EPUB', () => {
  const filesOf = async (input: ExportInput) => {
    const { file } = await written(epubFormat, input);
    return { file, entries: unzipSync(file) };
  };

  test('begins with its type, unpacked, so that the file can be told by its first bytes', async () => {
    const { file } = await filesOf(eveningInput());
    expect(file.subarray(30, 58).toString('latin1')).toBe('mimetypeapplication/epub+zip');
  });

  test('has a page for each case and an entry for each note', async () => {
    const { entries } = await filesOf(eveningInput());
    expect(Object.keys(entries).filter((name) => /c-\d\.xhtml$/.test(name))).toHaveLength(5);
    const nav = strFromU8(entries['EPUB/nav.xhtml'] ?? new Uint8Array());
    expect(nav.match(/c-\d\.xhtml#n-/g)).toHaveLength(25);
  });

  test('has no link into the app, and is the same every time', async () => {
    const first = await filesOf(eveningWithFacts());
    const second = await filesOf(eveningWithFacts());
    expect(first.file.equals(second.file)).toBe(true);
    const all = Object.values(first.entries)
      .map((content) => strFromU8(content))
      .join('');
    expect(all).not.toContain('docket://');
  });
});

describe.each([htmlFormat, epubFormat, docxFormat])('$id', (format) => {
  const shown = async (input: ExportInput): Promise<string> => {
    const { file } = await written(format, input);
    if (format.id === 'html') return file.toString('utf8');
    return Object.values(unzipSync(file))
      .map((content) => strFromU8(content))
      .join('');
  };

  test('counts its notes', async () => {
    expect((await written(format, eveningInput())).notes).toBe(25);
  });

  test('holds no fact that was not asked for', async () => {
    const { facts = [] } = eveningWithFacts();
    expect(await shown(eveningInput({ facts }))).not.toMatch(/nineteen grandchildren|Facts from/);
  });

  test('holds the facts that were asked for, apart, with their sides and sources', async () => {
    const text = await shown(eveningWithFacts());
    expect(text).toContain('Facts from the case files');
    expect(text).toContain('These are not the words of whoever took the notes.');
    expect(text).toMatch(/Court record · Sources agree/);
    expect(text).toMatch(/State v\. Martin, Supreme Court of Ohio, 2018/);
    expect(text).toMatch(/Told otherwise: Ten children and nineteen grandchildren/);
  });

  test('lets no deleted note out', async () => {
    const deleted = sampleNote({ id: 'gone', text: 'TAKEN BACK', deletedAt: '2026-11-21T00:00:00.000Z' });
    expect(await shown(sampleInput([sampleNote(), deleted]))).not.toContain('TAKEN BACK');
  });

  test('is a whole file without any note', async () => {
    expect(await shown(sampleInput([]))).toContain('0 notes');
  });

  test('stops when the viewer cancels', async () => {
    const reason = new Error('cancelled');
    await expect(written(format, eveningInput(), AbortSignal.abort(reason))).rejects.toBe(reason);
  });
});

describe('PDF', () => {
  test('is printed from the page without its data, on the paper of the land', async () => {
    const asked: unknown[] = [];
    const format = pdfFormat(async (html, paper) => {
      asked.push(html, paper.size);
      return Promise.resolve(Buffer.from('%PDF'));
    }, paperFor('en-US'));
    expect((await written(format, eveningInput())).file.toString()).toBe('%PDF');
    expect(asked).toEqual([[...pageChunks(eveningInput(), 'print')].join(''), 'Letter']);
    expect(String(asked[0])).not.toMatch(/<script|holds the notes as data/);
  });

  test.each([
    ['en-US', 'Letter'],
    ['en_CA.UTF-8', 'Letter'],
    ['en-GB', 'A4'],
    ['de', 'A4'],
    ['', 'A4'],
  ])('%j has %s', (locale, size) => {
    expect(paperFor(locale)).toBe(size);
  });
});
