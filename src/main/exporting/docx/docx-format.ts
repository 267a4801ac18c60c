import type { ExportInput } from '../../../shared/domain/export/export-input.ts';
import { fileFormatDescriptions } from '../../../shared/domain/export/file-format-descriptions.ts';
import { readyNotes } from '../../../shared/domain/export/ready-notes.ts';
import { bookNote, casebookOf, type Casebook } from '../../../shared/domain/export/rich/casebook.ts';
import type { ExportSink, FileFormat } from '../file-format.ts';
import { inTurns } from '../../turns/turns.ts';
import { createZipWriter } from '../zip/zip-writer.ts';
import type { Books } from './block-paragraphs.ts';
import {
  chapterHeading,
  colophonParagraphs,
  factParagraphs,
  noteBlock,
  titleParagraphs,
} from './casebook-paragraphs.ts';
import { DOCUMENT, namedParts, smallParts } from './docx-parts.ts';
import { cutBefore, emptyDocument, type Halves } from './docx-shell.ts';
import { createLinkBook } from './link-book.ts';
import { createListBook } from './list-book.ts';

interface Writing {
  readonly input: ExportInput;
  readonly book: Casebook;
  readonly books: Books;
  /** Hears how many notes went by. */
  readonly notes: (done: number) => void;
}

function* noteChunks({ input, book, books, notes }: Writing): Generator<string, void> {
  let done = 0;
  for (const chapter of book.chapters) {
    yield chapterHeading(chapter);
    for (const shown of chapter.notes) {
      yield noteBlock(bookNote(shown, { input, book, chapter }), books);
      done += 1;
      notes(done);
    }
  }
}

/** The text of the document, note by note, so that it is never whole in the memory. */
function* documentChunks({ before, after }: Halves, writing: Writing): Generator<string, void> {
  const { book, books } = writing;
  yield before + titleParagraphs(book);
  yield* noteChunks(writing);
  yield factParagraphs(book.facts, books.links) + colophonParagraphs(book) + after;
}

async function write(raw: ExportInput, out: ExportSink): Promise<void> {
  const ready = await inTurns(readyNotes(raw), out.signal);
  const [input, book] = [ready.input, casebookOf(ready)];
  const books = { lists: createListBook(), links: createLinkBook() };
  const shell = await emptyDocument(book);
  const zip = createZipWriter(out);
  for (const [name, file] of smallParts(shell)) await zip.addWhole(name, file);
  const halves = cutBefore(shell, DOCUMENT, '<w:sectPr');
  await zip.add(DOCUMENT, documentChunks(halves, { input, book, books, notes: out.notes }));
  for (const [name, chunks] of await namedParts(shell, books)) await zip.add(name, chunks);
  await zip.finish();
}

/** DOCX: a document for Word or LibreOffice with styles of its own, to go on writing in. For reading only. */
export const docxFormat: FileFormat = { ...fileFormatDescriptions.docx, write };
