import { csvCell } from './csv-cell.ts';
import { cutGraphemes } from './cut-graphemes.ts';
import { deepLink } from './deep-link.ts';
import type { ExportInput } from './export-input.ts';
import { orderNotes, type ShownNote } from './order-notes.ts';
import { prepareExport } from './prepare-export.ts';
import { noteTitle } from './rich/note-title.ts';
import { tagSlug } from './tag-slug.ts';

/** The service takes no longer highlight. */
const LONGEST_HIGHLIGHT = 8_191;
const SHORT_LINE = 500;
const HEADINGS = ['Highlight', 'Title', 'Author', 'URL', 'Note', 'Location', 'Date'] as const;

const upTo = (text: string, units: number): string =>
  text.length <= units ? text : cutGraphemes(text.slice(0, units), units - 1).slice(0, units);

/** `.tag` at the start of a line makes a tag there; a tag ends at white space. */
function annotation({ note }: ShownNote): string {
  const tags = note.tags.map(tagSlug).filter((slug) => slug !== '');
  const words = tags.map((slug) => `.${slug}`).join(' ');
  return [words, note.text].filter((part) => part !== '').join('\n');
}

function row(shown: ShownNote, title: string): string {
  const { note, time } = shown;
  const cells = [
    upTo(note.quote ?? noteTitle(note, SHORT_LINE), LONGEST_HIGHLIGHT),
    title,
    '',
    deepLink(shown),
    annotation(shown),
    time === null ? '' : String(Math.floor(time.startMs / 1_000)),
    `${note.createdAt.slice(0, 10)} ${note.createdAt.slice(11, 19)}`,
  ];
  return cells.map(csvCell).join(',');
}

/**
 * The notes as Readwise's table: the quote as highlight, else the first line; the whole note beside it, its tags in
 * front; the place in whole seconds of film. An untimed note has no place.
 */
export function toReadwise(input: ExportInput): string {
  const prepared = prepareExport(input);
  const rows = orderNotes(prepared).map((shown) => row(shown, prepared.title.name));
  return `${[HEADINGS.join(','), ...rows].join('\r\n')}\r\n`;
}
