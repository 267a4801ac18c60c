import type { Pausing } from '../../../shared/domain/export/pausing.ts';
import { collectFound, type Collector } from '../../../shared/domain/import/collect-found.ts';
import type { FoundFile } from '../../../shared/domain/import/found.ts';
import { readTime } from '../../../shared/domain/import/read-time.ts';
import { each } from '../each.ts';
import { linesOf, type Line } from '../lines-of.ts';
import { addForeign, linesAt, shownPart } from './foreign-note.ts';

/** A heading that is a time with a link: how YiNote begins each note. */
export const YINOTE_HEADING =
  /^#{1,6}[ \t]{1,20}\[(\d{1,4}(?::\d{1,2}){1,2}(?:\.\d{1,3})?)\]\([^\n]{0,5000}?\)/m;
const TITLE = /^#[ \t]{1,20}(?!\[\d)/;
const PICTURE = /!\[[^\]\n]{0,1000}\]\((?:data:|blob:)[^)\s]*\)/g;

/** A note whose lines are being gathered. */
interface Open {
  readonly line: number;
  last: number;
  readonly time: string;
  readonly lines: string[];
}

interface Reading {
  readonly found: Collector;
  open: Open | null;
  pictures: number;
}

function close(reading: Reading): void {
  const { open, found } = reading;
  if (open === null) return;
  const [at, filmMs] = [linesAt(open.line, open.last), readTime(open.time)];
  if (filmMs === null) found.refuse(at, `“${open.time}” is no time in a film.`);
  else addForeign({ at, filmMs, text: open.lines.join('\n').trim() }, found);
  reading.open = null;
}

/** A line in front of the first time: the title of the video, or something that belongs to no note. */
function addStray({ number, text }: Line, found: Collector): void {
  if (text.trim() === '') return;
  if (TITLE.test(text))
    found.warn(`line ${number}`, `The file is called: “${shownPart(text.replace(TITLE, ''))}”.`);
  else found.refuse(`line ${number}`, `There is no time in front of it: “${shownPart(text)}”.`);
}

function addWords({ number, text }: Line, reading: Reading): void {
  const { open } = reading;
  if (open === null) return addStray({ number, text }, reading.found);
  const words = text.replace(PICTURE, '');
  if (words !== text) reading.pictures += 1;
  open.lines.push(words);
  if (text.trim() !== '') open.last = number;
}

function addLine(line: Line, reading: Reading): void {
  const [heading, time] = YINOTE_HEADING.exec(line.text) ?? [];
  if (heading === undefined || time === undefined) return addWords(line, reading);
  close(reading);
  const rest = line.text.slice(heading.length).trim();
  reading.open = { line: line.number, last: line.number, time, lines: rest === '' ? [] : [rest] };
}

/** Reads the Markdown of YiNote: a heading with a linked time, under it the note up to the next heading. */
export function* readYinoteMarkdown(text: string): Pausing<FoundFile> {
  const reading: Reading = { found: collectFound('yinote'), open: null, pictures: 0 };
  yield* each(linesOf(text), (line) => addLine(line, reading));
  close(reading);
  const { found, pictures } = reading;
  if (pictures > 0) found.warn('the file', `Docket keeps no pictures; ${pictures} were left out.`);
  return found.finish(null);
}
