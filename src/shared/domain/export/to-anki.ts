import { deepLink } from './deep-link.ts';
import type { ExportInput } from './export-input.ts';
import type { ShownNote } from './order-notes.ts';
import { readyNotes, type ReadyNotes } from './ready-notes.ts';
import { oneLine } from './rich/shown-words.ts';
import { xmlText } from './rich/xml-text.ts';
import { tagSlug } from './tag-slug.ts';
import { timeWords } from './time-words.ts';
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

function back(shown: ShownNote, when: string): string {
  const { note } = shown;
  const answer = note.kind === 'question' ? (note.quote ?? '') : note.text;
  const link = `<small><a href="${xmlText(deepLink(shown))}">${field(when)}</a></small>`;
  return answer.trim() === '' ? link : `${field(answer)}<br>${link}`;
}

/** Tags are separated by spaces, and `::` puts one below another. */
function tagCell(note: Note, names: CaseNames): string {
  const cases = note.caseIds.map((id) => `case::${tagSlug(names.get(id) ?? id)}`);
  const own = note.tags.map(tagSlug).filter((slug) => slug !== '');
  return [...new Set([note.kind, ...cases, ...own])].map((tag) => tag.replaceAll('/', '::')).join(' ');
}

function card(shown: ShownNote, { input, caseNames }: ReadyNotes): string {
  const { note } = shown;
  const { start, rest } = timeWords(shown, input);
  const place = [start + rest, ...note.caseIds.map((id) => caseNames.get(id) ?? id)].join(' · ');
  const cells = [
    encodeURIComponent(note.id),
    front(shown, place),
    back(shown, start),
    tagCell(note, caseNames),
  ];
  return `${cells.join('\t')}\n`;
}

/**
 * The notes as flash cards for Anki's text import. A question is asked with its own words, a quote with what was
 * said, every other note with its place in the film; the id keeps a second import from making second cards.
 * Notes without words and without a quote are left out: they are nothing to learn.
 */
export function* toAnki(raw: ExportInput): Generator<string, void> {
  const ready = yield* readyNotes(raw, { words: 'mine' });
  const deck = oneLine(ready.input.title.name).replace(/:{2,}/g, ':');
  yield `#separator:tab\n#html:true\n#notetype:Basic\n#deck:${deck}\n#guid column:1\n#tags column:4\n`;
  for (const shown of ready.shown) if (hasWords(shown)) yield card(shown, ready);
}
