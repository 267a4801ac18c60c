import { deepLink } from './deep-link.ts';
import type { ExportInput } from './export-input.ts';
import { orderNotes, type ShownNote } from './order-notes.ts';
import { prepareExport } from './prepare-export.ts';
import { readableTime } from './rich/readable-time.ts';
import { oneLine } from './rich/shown-words.ts';
import { xmlText } from './rich/xml-text.ts';
import { tagSlug } from './tag-slug.ts';
import type { Note } from '../notebook/records.ts';

type CaseNames = ReadonlyMap<string, string>;

/** Text as HTML in one field: tabs and line ends would begin another field or card. */
const field = (text: string): string =>
  xmlText(text.trim())
    .replaceAll('\t', ' ')
    .replace(/[\n\u2028\u2029]/g, '<br>');

const hasWords = ({ note }: ShownNote): boolean => note.text.trim() !== '' || note.quote !== undefined;

function front({ note }: ShownNote, place: string): string {
  const asked = note.kind === 'question' ? note.text : (note.quote ?? '');
  const said = note.kind === 'question' || asked === '' ? asked : `“${asked.trim()}”`;
  return said.trim() === '' ? field(place) : `${field(said)}<br><small>${field(place)}</small>`;
}

function back(shown: ShownNote): string {
  const { note } = shown;
  const answer = note.kind === 'question' ? (note.quote ?? '') : note.text;
  const link = `<small><a href="${xmlText(deepLink(shown))}">${field(readableTime(shown.time))}</a></small>`;
  return answer.trim() === '' ? link : `${field(answer)}<br>${link}`;
}

/** Tags are separated by spaces, and `::` puts one below another. */
function tagCell(note: Note, names: CaseNames): string {
  const cases = note.caseIds.map((id) => `case::${tagSlug(names.get(id) ?? id)}`);
  const own = note.tags.map(tagSlug).filter((slug) => slug !== '');
  return [...new Set([note.kind, ...cases, ...own])].map((tag) => tag.replaceAll('/', '::')).join(' ');
}

function card(shown: ShownNote, names: CaseNames): string {
  const { note, time } = shown;
  const cases = note.caseIds.map((id) => names.get(id) ?? id);
  const place = [readableTime(time), ...cases].join(' · ');
  return [encodeURIComponent(note.id), front(shown, place), back(shown), tagCell(note, names)].join('\t');
}

/**
 * The notes as flash cards for Anki's text import. A question is asked with its own words, a quote with what was
 * said, every other note with its place in the film; the id keeps a second import from making second cards.
 * Notes without words and without a quote are left out: they are nothing to learn.
 */
export function toAnki(input: ExportInput): string {
  const prepared = prepareExport(input);
  const names = new Map(prepared.cases.map(({ id, name }) => [id, name]));
  const head = [
    '#separator:tab',
    '#html:true',
    '#notetype:Basic',
    `#deck:${oneLine(prepared.title.name).replace(/:{2,}/g, ':')}`,
    '#guid column:1',
    '#tags column:4',
  ];
  const cards = orderNotes(prepared)
    .filter(hasWords)
    .map((shown) => card(shown, names));
  return `${[...head, ...cards].join('\n')}\n`;
}
