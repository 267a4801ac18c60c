import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { ExportInput } from '../../../shared/domain/export/export-input.ts';
import { fileFormatDescriptions } from '../../../shared/domain/export/file-format-descriptions.ts';
import { readyNotes } from '../../../shared/domain/export/ready-notes.ts';
import { bookNote, casebookOf, type Casebook } from '../../../shared/domain/export/rich/casebook.ts';
import type { ExportSink, FileFormat } from '../file-format.ts';
import { createTurns, inTurns } from '../../turns/turns.ts';
import {
  chapterHeading,
  colophonParagraphs,
  factParagraphs,
  noteBlock,
  titleParagraphs,
} from './casebook-paragraphs.ts';
import { documentStyles } from './docx-style.ts';
import { createListBook, type ListBook } from './list-book.ts';

/** 25 mm in twentieths of a point. */
const MARGIN_TWIPS = 1_417;

const footer = (): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: 'Details',
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT] })],
      }),
    ],
  });

async function chapterParagraphs(
  book: Casebook,
  from: { readonly input: ExportInput; readonly lists: ListBook },
  out: ExportSink,
): Promise<readonly Paragraph[]> {
  const turn = createTurns(out.signal);
  const paragraphs: Paragraph[] = [];
  let notes = 0;
  for (const chapter of book.chapters) {
    paragraphs.push(chapterHeading(chapter));
    for (const shown of chapter.notes) {
      const note = bookNote(shown, { input: from.input, book, chapter });
      for (const paragraph of noteBlock(note, from.lists)) paragraphs.push(paragraph);
      notes += 1;
      out.notes(notes);
      await turn();
    }
  }
  return paragraphs;
}

function documentOf(book: Casebook, notes: readonly Paragraph[], lists: ListBook): Document {
  const margin = { top: MARGIN_TWIPS, bottom: MARGIN_TWIPS, left: MARGIN_TWIPS, right: MARGIN_TWIPS };
  return new Document({
    title: `Notes on ${book.title}`,
    creator: book.generator,
    lastModifiedBy: book.generator,
    description: book.summary,
    styles: documentStyles,
    numbering: { config: lists.config() },
    sections: [
      {
        properties: { page: { margin } },
        footers: { default: footer() },
        children: [
          ...titleParagraphs(book),
          ...notes,
          ...factParagraphs(book.facts),
          ...colophonParagraphs(book),
        ],
      },
    ],
  });
}

async function write(raw: ExportInput, out: ExportSink): Promise<void> {
  const ready = await inTurns(readyNotes(raw), out.signal);
  const book = casebookOf(ready);
  const lists = createListBook();
  const notes = await chapterParagraphs(book, { input: ready.input, lists }, out);
  await out.write(await Packer.toBuffer(documentOf(book, notes, lists)));
}

/** DOCX: a document for Word or LibreOffice with styles of its own, to go on writing in. For reading only. */
export const docxFormat: FileFormat = { ...fileFormatDescriptions.docx, write };
