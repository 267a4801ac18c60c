import { unzipSync, zipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { docxFormat } from '../../../src/main/exporting/docx/docx-format.ts';
import { orderNotes } from '../../../src/shared/domain/export/order-notes.ts';
import { readableStamp } from '../../../src/shared/domain/export/time-stamp.ts';
import { describeWith } from '../../conformance/export/tool.ts';
import { eveningInput } from '../../unit/export/rich/evening.ts';
import { written } from '../../unit/export/rich/written.ts';
import { opened, readByPython, writer } from './soffice.ts';

/** Headings (with their level) and paragraphs (level 0) in the order of the document. */
const program = `
import json, sys
import xml.etree.ElementTree as E
X, O = ("{urn:oasis:names:tc:opendocument:xmlns:text:1.0}", "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}")
text = E.parse(sys.stdin.buffer).getroot().find(f"{O}body/{O}text")
lines = [e for e in text.iter() if e.tag in (X + "h", X + "p")]
print(json.dumps([[int(e.get(X + "outline-level", 1)) if e.tag == X + "h" else 0, "".join(e.itertext())] for e in lines]))
`;
const linesSchema = z.array(z.tuple([z.int(), z.string()]));

const linesOf = (docx: Uint8Array) =>
  linesSchema.parse(
    readByPython(
      opened('notes.docx', docx, { extension: 'fodt', filter: 'OpenDocument Text Flat XML' }),
      program,
    ),
  );

describeWith(writer, 'a document that LibreOffice opens', () => {
  const input = eveningInput({ options: { leadIn: 'applied', order: 'time' } });
  const expected = orderNotes(input);
  let docx: Uint8Array = new Uint8Array();
  beforeAll(async () => {
    docx = (await written(docxFormat, input)).file;
  });
  const noteHeadings = (lines: ReturnType<typeof linesOf>) => lines.filter(([level]) => level === 2);

  test('has a heading for every note, in order, with its time', () => {
    const headings = noteHeadings(linesOf(docx)).map(([, words]) => words);
    expect(headings).toHaveLength(expected.length);
    const wrong = expected.filter(
      ({ time }, place) => time !== null && headings[place]?.startsWith(readableStamp(time.startMs)) !== true,
    );
    expect(wrong).toEqual([]);
  });

  test('has the words of every note under its heading, in order', () => {
    const whole = linesOf(docx).map(([, words]) => words);
    let from = 0;
    for (const { note } of expected) {
      const words = /[A-Za-z ,]{15,}/.exec(note.text)?.[0].trim() ?? '';
      const place = words === '' ? from : whole.findIndex((line, at) => at >= from && line.includes(words));
      expect(place, note.text).toBeGreaterThanOrEqual(from);
      from = place;
    }
    expect(from).toBeGreaterThan(0);
  });

  test('does lose the headings of a document whose styles say nothing of levels', () => {
    const files = unzipSync(docx);
    const styles = Buffer.from(files['word/styles.xml'] ?? new Uint8Array()).toString('utf8');
    const flat = styles.replaceAll(/<w:outlineLvl[^>]*>/g, '');
    expect(flat).not.toBe(styles);
    const careless = zipSync({ ...files, 'word/styles.xml': Buffer.from(flat, 'utf8') });
    expect(noteHeadings(linesOf(careless))).toEqual([]);
  });
});
