import { noteSchema, type Note } from '../../../../src/shared/domain/notebook/records.ts';

/** Undoes the guard against raw HTML. */
const unguard = (text: string): string =>
  text.replace(/<\u2060(?=\u2060*(?:[!?]|\/?[a-z][a-z0-9-]*(?:[\s/>]|$)))/gi, '<');

const MARKER = '<!-- docket:';

function lastQuoteBlock(lines: readonly string[]): readonly string[] {
  const last = lines.findLastIndex((line) => line.startsWith('>'));
  const first = lines.findLastIndex((line, index) => index < last && !line.startsWith('>')) + 1;
  return lines.slice(first, last + 1);
}

/** A section of facts has a heading too, but no comment; the comment of the file stands under its first heading. */
const isNote = ([heading = '', , comment = '']: readonly string[]): boolean =>
  heading.startsWith('## ') && comment.startsWith(MARKER);

function readSection(lines: readonly string[]): Note {
  const marker = lines.find((line) => line.startsWith(MARKER)) ?? '';
  const fields: unknown = JSON.parse(marker.slice(MARKER.length, -' -->'.length));
  const [, ...text] = lastQuoteBlock(lines);
  const words = text.map((line) => (line === '>' ? '' : line.slice(2))).join('\n');
  return noteSchema.parse({ ...Object(fields), text: unguard(words) });
}

/** The notes of a Markdown file: text from the block quotes, everything else from the comments. */
export function readMarkdown(file: string): readonly Note[] {
  const lines = file.split('\n');
  const starts = lines.flatMap((line, index) => (/^##? /.test(line) ? [index] : []));
  const sections = starts.map((start, index) => lines.slice(start, starts[index + 1] ?? lines.length));
  return sections.filter(isNote).map(readSection);
}
