import { collectFound, type Collector } from '../../../shared/domain/import/collect-found.ts';
import type { FoundFile } from '../../../shared/domain/import/found.ts';
import { msOfNumber } from '../../../shared/domain/import/read-time.ts';
import { linesOf } from '../lines-of.ts';
import { addChapters, type FoundChapter } from './chapter.ts';

/** A section `[CHAPTER]` with what stands in it, by names in small letters. */
interface Section {
  readonly line: number;
  readonly name: string;
  readonly values: Map<string, string>;
}

/** How many backslashes a line ends with, counted from its end: a search from the front could begin at every one. */
function slashesAtEnd(line: string): number {
  let count = 0;
  while (line[line.length - 1 - count] === '\\') count += 1;
  return count;
}

/** Lines as they are meant: one that ends with a backslash goes on in the next. */
function* wholeLines(text: string): Generator<{ readonly number: number; readonly text: string }, undefined> {
  let [parts, from]: [string[], number] = [[], 1];
  for (const line of linesOf(text)) {
    if (parts.length === 0) from = line.number;
    parts.push(line.text);
    if (slashesAtEnd(line.text) % 2 === 1) continue;
    yield { number: from, text: parts.join('\n') };
    parts = [];
  }
  if (parts.length > 0) yield { number: from, text: parts.join('\n') };
}

const unescaped = (text: string): string => text.replace(/\\([\s\S])/g, '$1');

/** Where the first `=` stands that is no part of the name. */
const equalsIn = (line: string): number => /^(?:[^\\=]|\\[\s\S]){0,200}=/.exec(line)?.[0].length ?? -1;

function sectionsOf(text: string, found: Collector): readonly Section[] {
  const sections: Section[] = [{ line: 1, name: '', values: new Map() }];
  for (const { number, text: line } of wholeLines(text)) {
    const name = /^\s{0,100}\[([^\]]{1,100})\]\s{0,100}$/.exec(line)?.[1];
    const equals = equalsIn(line);
    if (name !== undefined) sections.push({ line: number, name: name.toUpperCase(), values: new Map() });
    else if (line.trim() === '' || /^[;#]/.test(line)) continue;
    else if (equals === -1) found.refuse(`line ${number}`, 'This line is no part of a chapter.');
    else {
      const key = unescaped(line.slice(0, equals - 1))
        .trim()
        .toLowerCase();
      sections.at(-1)?.values.set(key, unescaped(line.slice(equals)));
    }
  }
  return sections;
}

/** How many ms one unit of a section lasts; the format's own unit is a nanosecond. */
function unitMs(base: string | undefined): number | null {
  if (base === undefined) return 1e-6;
  const [, above, below] = /^\s{0,9}(\d{1,10})\s{0,9}\/\s{0,9}(\d{1,10})\s{0,9}$/.exec(base) ?? [];
  const unit = (Number(above) / Number(below)) * 1_000;
  return Number.isFinite(unit) && unit > 0 ? unit : null;
}

function momentOf(value: string | undefined, unit: number): number | null {
  return value === undefined || !/^\s*\d{1,18}\s*$/.test(value)
    ? null
    : msOfNumber(Number(value) * unit, 'ms');
}

/** The ids of Docket’s notes that share a chapter, where Docket wrote it. */
const idsOf = (values: Section['values']): readonly string[] =>
  (values.get('note_id') ?? '').split(' ').filter((id) => id !== '');

function chapterOf({ line, values }: Section, found: Collector): FoundChapter | null {
  const at = `line ${line}`;
  const unit = unitMs(values.get('timebase')) ?? NaN;
  const startMs = momentOf(values.get('start'), unit);
  if (startMs === null) {
    found.refuse(at, 'This chapter has no beginning that can be read.');
    return null;
  }
  const [ids, text] = [idsOf(values), values.get('note_text') ?? values.get('title') ?? ''];
  // Docket’s own chapters end where a player needs an end, which says nothing of the note.
  const endMs = ids.length > 0 ? null : momentOf(values.get('end'), unit);
  return { at, startMs, endMs, text, id: ids.length === 1 ? (ids[0] ?? null) : null };
}

/** Reads the metadata file of ffmpeg (FFMETADATA1): its chapters; what it says of the film and its streams is no note. */
export function readFfmetadata(text: string): FoundFile {
  const found = collectFound('chapters');
  const sections = sectionsOf(text, found).filter(({ name }) => name === 'CHAPTER');
  addChapters(
    sections.flatMap((section) => chapterOf(section, found) ?? []),
    found,
  );
  return found.finish(null);
}
