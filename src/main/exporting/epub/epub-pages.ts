import { bookNote, type BookChapter, type Casebook } from '../../../shared/domain/export/rich/casebook.ts';
import { FACTS_HEADING, FACTS_SENTENCE } from '../../../shared/domain/export/rich/fact-groups.ts';
import { xmlText } from '../../../shared/domain/export/rich/xml-text.ts';
import type { ExportInput } from '../../../shared/domain/export/export-input.ts';
import { factEntry } from '../html/fact-section.ts';
import { noteArticle } from '../html/note-article.ts';
import { createNoteMarkup } from '../html/note-markup.ts';
import { weaveCloths, weaveRibbon } from '../html/weave.ts';

/** A page of the book: a file beside the others in the folder `EPUB`. */
export interface EpubPage {
  readonly id: string;
  readonly title: string;
  readonly hasDrawing: boolean;
  /** Entries of the table of contents below this page: where they lead, and their words. */
  readonly entries: readonly { readonly anchor: string; readonly time: string; readonly words: string }[];
  /** The whole file. */
  readonly content: string;
}

const markup = createNoteMarkup({ xhtml: true, headingAbove: 2 });

/** A whole XHTML file around a body. */
export function xhtml(title: string, body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en" xml:lang="en">
<head><title>${xmlText(title)}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
<body>
${body}
</body>
</html>
`;
}

/** The first page: what the notes are about, and how many they are. */
export function titlePage(book: Casebook): EpubPage {
  const body = [
    weaveCloths(),
    '<section epub:type="titlepage" class="title-page">',
    `<div class="threads">${book.cases.map(({ listing }) => weaveRibbon(listing)).join('')}</div>`,
    '<p class="what">Notes on a documentary</p>',
    `<h1 dir="auto">${xmlText(book.title)}</h1>`,
    ...(book.about === null ? [] : [`<p class="about">${xmlText(book.about)}</p>`]),
    `<p class="summary">${xmlText(book.summary)}</p>`,
    '</section>',
  ].join('\n');
  return { id: 'title', title: book.title, hasDrawing: true, entries: [], content: xhtml(book.title, body) };
}

/** A chapter, note by note: each step gives a pause, the last one the page. */
export function* chapterPage(
  chapter: BookChapter,
  book: Casebook,
  input: ExportInput,
): Generator<'note', EpubPage> {
  const { anchor, heading, listing } = chapter;
  const parts = [
    weaveCloths(),
    `<section epub:type="chapter"><h1 dir="auto">${xmlText(heading)}</h1>`,
    weaveRibbon(listing),
  ];
  const entries = [];
  for (const shown of chapter.notes) {
    const note = bookNote(shown, { input, book, chapter });
    parts.push(noteArticle(note, { heading: 'h2', markup }));
    entries.push({ anchor: note.anchor, time: note.start, words: note.label });
    yield 'note';
  }
  const content = xhtml(heading, [...parts, '</section>'].join('\n'));
  return { id: anchor, title: heading, hasDrawing: true, entries, content };
}

/** The facts on a page of their own; null when there are none. */
export function factsPage({ facts }: Casebook): EpubPage | null {
  if (facts.length === 0) return null;
  const groups = facts.map(
    ({ anchor, heading, listing, facts: own }) =>
      `<h2 id="${anchor}" dir="auto">${xmlText(heading)}</h2>\n${weaveRibbon(listing)}\n<ul class="facts">${own.map(factEntry).join('\n')}</ul>`,
  );
  const head = `<section epub:type="appendix" class="case-files"><h1>${FACTS_HEADING}</h1>\n<p class="whose">${FACTS_SENTENCE}</p>`;
  const entries = facts.map(({ anchor, heading }) => ({ anchor, time: '', words: heading }));
  const body = [weaveCloths(), head, ...groups, '</section>'].join('\n');
  return {
    id: 'facts',
    title: FACTS_HEADING,
    hasDrawing: true,
    entries,
    content: xhtml(FACTS_HEADING, body),
  };
}

/** The last page: what was exported, when and by what. */
export function colophonPage({ colophon }: Casebook): EpubPage {
  const lines = colophon.map((line) => `<p dir="auto">${xmlText(line)}</p>`).join('\n');
  const body = `<section epub:type="colophon" class="colophon"><h1>About these notes</h1>\n${lines}\n</section>`;
  const title = 'About these notes';
  return { id: 'colophon', title, hasDrawing: false, entries: [], content: xhtml(title, body) };
}
