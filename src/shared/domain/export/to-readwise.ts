import { csvCell } from './csv-cell.ts';
import { cutGraphemes } from './cut-graphemes.ts';
import { deepLink } from './deep-link.ts';
import type { ExportInput } from './export-input.ts';
import type { ShownNote } from './order-notes.ts';
import { readyNotes } from './ready-notes.ts';
import { noteTitle } from './rich/note-title.ts';
import { tagSlug } from './tag-slug.ts';

/** The service takes no longer highlight. */
const LONGEST_HIGHLIGHT = 8_191;
const SHORT_LINE = 500;
const HEADINGS = 'Highlight,Title,Author,URL,Note,Location,Date\r\n';

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
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/**
 * The notes as Readwise's table: the quote as highlight, else the first line; the whole note beside it, its tags in
 * front; the place in whole seconds of film. An untimed note has no place.
 */
export function* toReadwise(raw: ExportInput): Generator<string, void> {
  const { input, shown } = yield* readyNotes(raw, { times: 'film', words: 'mine' });
  yield HEADINGS;
  for (const one of shown) yield row(one, input.title.name);
}
