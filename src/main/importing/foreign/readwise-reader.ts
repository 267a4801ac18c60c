import type { Pausing } from '../../../shared/domain/export/pausing.ts';
import { collectFound, refusedFile, type Collector } from '../../../shared/domain/import/collect-found.ts';
import type { FoundFile } from '../../../shared/domain/import/found.ts';
import { readTime } from '../../../shared/domain/import/read-time.ts';
import { unguardCell } from '../../../shared/domain/import/unguard.ts';
import { each } from '../each.ts';
import { headingsOf, parseCsv, type TableRow } from '../own/csv-table.ts';
import type { Head, Recognition, TextReader } from '../reader.ts';
import { agreedLinkTitle, linkedNote, type LinkedNote } from './docket-link.ts';
import { addForeign, shownPart, type ForeignNote } from './foreign-note.ts';
import { tooManyColumns } from './suggest-columns.ts';

/** Headings that the service writes and reads; the first is the one that it cannot do without. */
const HEADINGS = ['highlight', 'title', 'note', 'location'] as const;

type Cell = (heading: string) => string;

/** Tags at the beginning of a note are words with a point in front: `.letter .prison`. */
const TAG_LINE = /^(?:\.[^\s.]\S{0,200}[ \t]{0,9}){1,200}(?:\n|$)/;

function taggedText(note: string): Pick<ForeignNote, 'text'> & { readonly tags: readonly string[] } {
  const line = TAG_LINE.exec(note)?.[0] ?? '';
  const tags = line.split(/\s+/).flatMap((word) => (word === '' ? [] : [word.slice(1)]));
  return { text: note.slice(line.length).trim(), tags };
}

/** The time in an address of a film elsewhere, as in `?t=75`, `&t=1m5s` or `#t=75`. */
const TIME_IN_ADDRESS = /[?&#](?:t|time_continue|start)=(\d[\dhms.:]{0,20})(?:[&#,]|$)/i;

interface Place {
  readonly filmMs: number | null;
  readonly endMs: number | null;
}

/** Where a highlight stands. A bare number may be a page of a book, so only a link or a clock time is believed. */
function placeOf(cell: Cell, link: LinkedNote | null): Place {
  if (link?.startMs != null) return { filmMs: link.startMs, endMs: link.endMs };
  const linked = TIME_IN_ADDRESS.exec(cell('url'))?.[1];
  const location = cell('location');
  const written = linked ?? (location.includes(':') ? location : '');
  return { filmMs: readTime(written), endMs: null };
}

function dateOf(cell: Cell): string | null {
  const text = cell('date').trim();
  const utc = /^\d{4}-\d\d-\d\d \d\d:\d\d(?::\d\d)?$/.test(text) ? `${text.replace(' ', 'T')}Z` : text;
  const date = new Date(utc);
  return utc === '' || Number.isNaN(date.getTime()) ? null : date.toISOString();
}

/** What Docket calls a note that has neither words nor a quote; a mark had a name of its own once. */
const WORDLESS = /^(?:Marked moment|(?:Note|Mark|Question|Quote) without words)$/;

/** Words without what Markdown puts around them, to compare a title with the text that it was taken from. */
const bare = (text: string): string =>
  text
    .replace(/[*_`#>[\]()!+-]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Where Docket’s note has no quote, the highlight is only what the note is called. */
function quoteOf(highlight: string, text: string, link: LinkedNote | null): string | null {
  const title = bare(highlight.replace(/…$/, ''));
  if (title === '' || title === bare(text)) return null;
  if (link === null) return highlight;
  const isTitle = WORDLESS.test(highlight) || text.split('\n').some((line) => bare(line).startsWith(title));
  return isTitle ? null : highlight;
}

function addRow(row: TableRow, found: Collector): LinkedNote | null {
  const at = `row ${row.number}`;
  if (row.isTooWide) {
    found.refuse(at, 'The row has more cells than there are headings.');
    return null;
  }
  const cell: Cell = (heading) => unguardCell(row.cells.get(heading) ?? '');
  const link = linkedNote(cell('url'));
  const place = placeOf(cell, link);
  const { text, tags } = taggedText(cell('note'));
  const quote = quoteOf(cell('highlight'), text, link);
  if (place.filmMs === null && cell('location').trim() !== '') {
    found.warn(at, `Its place, “${shownPart(cell('location'))}”, is no film time, so the note has none.`);
  }
  // The service takes no longer quote, so what ends like this may have been cut short.
  const isForShow = quote?.endsWith('…') === true;
  const known = { id: link?.noteId ?? null, isForShow, createdAt: dateOf(cell) };
  addForeign({ at, ...place, text, quote, tags, ...known }, found);
  return link;
}

const holdsAll = (headings: readonly string[], names: readonly string[]): boolean => {
  const held = new Set(headings.map((heading) => heading.toLowerCase()));
  return names.every((name) => held.has(name));
};

function* read(text: string): Pausing<FoundFile> {
  const tooWide = tooManyColumns(text);
  if (tooWide !== null) return refusedFile('readwise', tooWide);
  const table = parseCsv(text);
  if (!holdsAll(table.headings, HEADINGS.slice(0, 1))) {
    return refusedFile('readwise', 'The table has no column “Highlight”.');
  }
  const found = collectFound('readwise');
  if (table.broken !== null) found.refuse(table.broken, 'The quotation marks in this row do not close.');
  const links: (LinkedNote | null)[] = [];
  yield* each(table.rows, (row) => void links.push(addRow(row, found)));
  return found.finish(agreedLinkTitle(links));
}

function recognise({ text }: Head): Recognition {
  return /highlight/i.test(text.slice(0, 10_000)) && holdsAll(headingsOf(text), HEADINGS) ? 'surely' : 'no';
}

/** Readwise's table of highlights, also as Docket writes it. */
export const readwiseReader: TextReader = {
  id: 'readwise',
  label: 'Readwise (CSV)',
  extensions: ['csv'],
  recognise,
  read,
};
