import { bundleHeader } from '../../../shared/domain/export/bundle-header.ts';
import type { ExportInput } from '../../../shared/domain/export/export-input.ts';
import { portionsOf } from '../../../shared/domain/export/portions-of.ts';
import { plainlyReady, readyNotes, type ReadyNotes } from '../../../shared/domain/export/ready-notes.ts';
import {
  bookNote,
  casebookOf,
  type BookChapter,
  type Casebook,
} from '../../../shared/domain/export/rich/casebook.ts';
import { FACTS_HEADING } from '../../../shared/domain/export/rich/fact-groups.ts';
import { xmlText } from '../../../shared/domain/export/rich/xml-text.ts';
import { factSection } from './fact-section.ts';
import { caseAttribute, noteArticle } from './note-article.ts';
import { createNoteMarkup } from './note-markup.ts';
import { pageNumberStyle, pageStyle } from './page-style.ts';
import { weaveCloths, weaveRibbon } from './weave.ts';

/** The element that holds the notes as data: `JSON.parse` of its text is a bundle. */
const DATA_BLOCK_ID = 'docket-notes';

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  'img-src data:',
  "style-src 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const markup = createNoteMarkup({ xhtml: false, headingAbove: 3 });

const headHtml = (book: Casebook, use: PageUse): string => `<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="${xmlText(book.generator)}">
<title>Notes on ${xmlText(book.title)}</title>
<style>${pageStyle}${use === 'file' ? pageNumberStyle : ''}</style>
</head>`;

function titleHtml(book: Casebook): string {
  const threads = book.cases.map(({ listing }) => weaveRibbon(listing)).join('');
  return [
    '<header class="title">',
    `<div class="threads" aria-hidden="true">${threads === '' ? weaveRibbon(null) : threads}</div>`,
    '<p class="what">Notes on a documentary</p>',
    `<h1 dir="auto">${xmlText(book.title)}</h1>`,
    ...(book.about === null ? [] : [`<p class="about">${xmlText(book.about)}</p>`]),
    `<p class="summary">${xmlText(book.summary)}</p>`,
    '</header>',
  ].join('\n');
}

const contentsEntry = (anchor: string, heading: string, count: number): string =>
  `<li><a href="#${anchor}">${xmlText(heading)}</a> <span class="count">${String(count)}</span></li>`;

function contentsHtml({ chapters, facts }: Casebook): string {
  const factCount = facts.reduce((sum, group) => sum + group.facts.length, 0);
  const entries = [
    ...chapters.map(({ anchor, heading, notes }) => contentsEntry(anchor, heading, notes.length)),
    ...(factCount === 0 ? [] : [contentsEntry('facts', FACTS_HEADING, factCount)]),
  ];
  if (entries.length < 2) return '';
  return `<nav class="contents" aria-label="Contents"><ol>${entries.join('')}</ol></nav>`;
}

const chapterStart = ({ anchor, heading, listing }: BookChapter): string =>
  [
    `\n<section aria-labelledby="${anchor}"${caseAttribute(listing)}>`,
    `<h2 id="${anchor}" dir="auto">${xmlText(heading)}</h2>`,
    weaveRibbon(listing),
    '<div class="notes">',
  ].join('\n');

function colophonHtml({ colophon }: Casebook, use: PageUse): string {
  const data = 'This file also holds the notes as data, so that Docket can read them back.';
  const lines = use === 'file' ? [...colophon, data] : colophon;
  return `<footer class="colophon">${lines.map((line) => `<p dir="auto">${xmlText(line)}</p>`).join('')}</footer>`;
}

/** A value in one line of JSON without `<`, so that nothing in it can end the element around it. */
const inert = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/** The bundle of the notes, as data that nothing runs. */
function* dataBlock(ready: ReadyNotes): Generator<string, void> {
  const { input, shown } = yield* plainlyReady(ready);
  const header = inert(bundleHeader(input));
  yield `\n<script type="application/json" id="${DATA_BLOCK_ID}">${header.slice(0, -1)},"notes":[`;
  let before = '';
  for (const portion of portionsOf(shown.map(({ note }) => note))) {
    yield before + inert(portion).slice(1, -1);
    before = ',';
  }
  yield ']}</script>';
}

function* chapterChunks(book: Casebook, { input }: ReadyNotes): Generator<string, void> {
  for (const chapter of book.chapters) {
    const start = chapterStart(chapter);
    for (const [place, shown] of chapter.notes.entries()) {
      const article = noteArticle(bookNote(shown, { input, book, chapter }), { heading: 'h3', markup });
      yield `${place === 0 ? start : ''}\n${article}`;
    }
    yield '\n</div>\n</section>';
  }
}

/** The page for a file of its own, or to be printed at once: then without the data, which nobody could read back. */
export type PageUse = 'file' | 'print';

/** The page of `toHtml`, for one of two uses. */
export function* pageChunks(raw: ExportInput, use: PageUse): Generator<string, void> {
  const ready = yield* readyNotes(raw);
  const book = casebookOf(ready);
  yield `<!DOCTYPE html>\n<html lang="en">\n${headHtml(book, use)}\n<body>\n${weaveCloths()}
${titleHtml(book)}\n${contentsHtml(book)}\n<main>`;
  yield* chapterChunks(book, ready);
  yield* factSection(book.facts);
  yield `\n</main>\n${colophonHtml(book, use)}`;
  if (use === 'file') yield* dataBlock(ready);
  yield '\n</body>\n</html>\n';
}

/**
 * The notes as one page to read, print or send, piece by piece: no script runs in it, nothing is fetched, and it
 * carries the whole notes as data (`DATA_BLOCK_ID`). Each note is an `article` with the id `n-` and the note's id.
 */
export const toHtml = (raw: ExportInput): Generator<string, void> => pageChunks(raw, 'file');
