import { zip, type AsyncZippable } from 'fflate';
import type { ExportInput } from '../../../shared/domain/export/export-input.ts';
import { fileFormatDescriptions } from '../../../shared/domain/export/file-format-descriptions.ts';
import { readyNotes } from '../../../shared/domain/export/ready-notes.ts';
import { casebookOf, type Casebook } from '../../../shared/domain/export/rich/casebook.ts';
import type { ExportSink, FileFormat } from '../file-format.ts';
import { createTurns, inTurns } from '../../turns/turns.ts';
import { containerXml, navigationDocument, packageDocument } from './epub-package.ts';
import { chapterPage, colophonPage, factsPage, titlePage, type EpubPage } from './epub-pages.ts';
import { epubStyle } from './epub-style.ts';

/** The earliest time an archive knows, in the clock of this computer, which archives go by: equal notes, equal bytes. */
const LONG_AGO = new Date(1980, 0, 1);
const PIECE_BYTES = 64 * 1024;

async function chapterPages(
  book: Casebook,
  input: ExportInput,
  out: ExportSink,
): Promise<readonly EpubPage[]> {
  const turn = createTurns(out.signal);
  const pages: EpubPage[] = [];
  let notes = 0;
  for (const chapter of book.chapters) {
    const making = chapterPage(chapter, book, input);
    let step = making.next();
    while (step.done !== true) {
      notes += 1;
      out.notes(notes);
      await turn();
      step = making.next();
    }
    pages.push(step.value);
  }
  return pages;
}

const bytes = (text: string): Uint8Array => Buffer.from(text, 'utf8');

/** The files of the book; `mimetype` must stand first and unpacked. */
function filesOf(book: Casebook, input: ExportInput, pages: readonly EpubPage[]): AsyncZippable {
  return {
    mimetype: [bytes('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': bytes(containerXml),
    'EPUB/package.opf': bytes(packageDocument(book, input, pages)),
    'EPUB/nav.xhtml': bytes(navigationDocument(pages)),
    'EPUB/style.css': bytes(epubStyle),
    ...Object.fromEntries(pages.map(({ id, content }) => [`EPUB/${id}.xhtml`, bytes(content)])),
  };
}

/** Packs the files; long ones in a thread of their own, so that nobody waits. */
const packed = (files: AsyncZippable): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    zip(files, { level: 6, mtime: LONG_AGO }, (error, archive) => {
      if (error === null) resolve(archive);
      else reject(error);
    });
  });

async function write(raw: ExportInput, out: ExportSink): Promise<void> {
  const ready = await inTurns(readyNotes(raw), out.signal);
  const book = casebookOf(ready);
  const facts = factsPage(book);
  const pages = [
    titlePage(book),
    ...(await chapterPages(book, ready.input, out)),
    ...(facts === null ? [] : [facts]),
    colophonPage(book),
  ];
  const archive = await packed(filesOf(book, ready.input, pages));
  for (let at = 0; at < archive.length; at += PIECE_BYTES) {
    await out.write(archive.subarray(at, at + PIECE_BYTES));
  }
}

/** EPUB 3: a book with a chapter for each case, each note in its table of contents. For reading only. */
export const epubFormat: FileFormat = { ...fileFormatDescriptions.epub, write };
