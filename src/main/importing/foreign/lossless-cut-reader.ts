import { collectFound, refusedFile, type Collector } from '../../../shared/domain/import/collect-found.ts';
import type { FoundFile } from '../../../shared/domain/import/found.ts';
import { memberAt, objectOf } from '../../../shared/domain/import/json-parts.ts';
import { msOfNumber, readTime } from '../../../shared/domain/import/read-time.ts';
import { unguardCell } from '../../../shared/domain/import/unguard.ts';
import type { Head, Recognition, TextReader } from '../reader.ts';
import { addForeign, shownPart } from './foreign-note.ts';
import { parseJson5 } from './parse-json5.ts';
import { plainTable } from './plain-table.ts';

const PROJECT = /^\s*(?:\{|\/[/*])/;
const SEGMENTS = /cutSegments["']?\s*:/;
const NEWEST = 2;
/** The tag in which Docket names a note. */
const NOTE_ID = 'note_id';

/** The tags of a segment: what they are called and what they say. */
function tagsOf(segment: unknown): readonly string[] {
  const tags = objectOf(memberAt(segment, 'tags'));
  return [...(tags ?? [])].flatMap(([name, value]) =>
    name === NOTE_ID || (typeof value !== 'string' && typeof value !== 'number') ? [] : [`${name}: ${value}`],
  );
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** A start or an end in a project: null where it is left out, and undefined where it is no time. */
function momentOf(value: unknown): number | null | undefined {
  return value === undefined || value === null ? null : (msOfNumber(value) ?? undefined);
}

function addSegment(segment: unknown, at: string, found: Collector): void {
  if (objectOf(segment) === null) return found.refuse(at, 'This is not a segment.');
  const [start, end] = [momentOf(memberAt(segment, 'start')), momentOf(memberAt(segment, 'end'))];
  if (start === undefined) return found.refuse(at, 'The start of this segment is no number of seconds.');
  if (end === undefined) return found.refuse(at, 'The end of this segment is no number of seconds.');
  const text = textOf(memberAt(segment, 'name')) ?? '';
  const id = textOf(memberAt(segment, 'tags', NOTE_ID));
  // Version 1 leaves the start out where a segment begins with the film.
  const words = { text, id, tags: tagsOf(segment), isForShow: true };
  addForeign({ at, filmMs: start ?? 0, endMs: end, ...words }, found);
}

function readProject(text: string): FoundFile {
  const parsed = parseJson5(text);
  if (!parsed.ok) return refusedFile('losslesscut', parsed.error);
  const version = memberAt(parsed.value, 'version') ?? 1;
  if (typeof version !== 'number' || version > NEWEST) {
    const words = `This is version ${shownPart(JSON.stringify(version))} of LosslessCut’s projects; Docket reads 1 and ${NEWEST}.`;
    return refusedFile('losslesscut', words);
  }
  const segments = memberAt(parsed.value, 'cutSegments');
  if (!Array.isArray(segments)) return refusedFile('losslesscut', 'The project has no list of segments.');
  const found = collectFound('losslesscut');
  for (const [place, segment] of segments.entries()) addSegment(segment, `cutSegments[${place}]`, found);
  return found.finish(null);
}

/** A start or an end in a table: null where the cell is empty, and undefined where it is no time. */
const timeIn = (cell: string): number | null | undefined =>
  cell.trim() === '' ? null : (readTime(cell) ?? undefined);

function addRow(cells: readonly string[], at: string, found: Collector): void {
  const [filmMs, endMs] = cells.slice(0, 2).map(timeIn);
  const wrong = cells.slice(0, 2).find((cell) => timeIn(cell) === undefined);
  if (wrong !== undefined) return found.refuse(at, `“${shownPart(wrong)}” is no time.`);
  if (cells.slice(3).join('') !== '') return found.refuse(at, 'The row has more than three cells.');
  const text = unguardCell(cells[2] ?? '').trim();
  addForeign({ at, filmMs: filmMs ?? 0, endMs: endMs ?? null, text }, found);
}

function readTable(text: string): FoundFile {
  const { rows, broken } = plainTable(text);
  const found = collectFound('losslesscut');
  if (broken !== null) found.refuse(broken, 'The quotation marks in this row do not close.');
  for (const { number, cells } of rows) addRow(cells, `row ${number}`, found);
  return found.finish(null);
}

/** LosslessCut's table has no headings, and three cells in each row: two times and a name. */
function looksLikeTable(text: string): boolean {
  const { rows } = plainTable(text, 3);
  const [first] = rows;
  const isTimed = first?.cells.slice(0, 2).some((cell) => cell.trim() !== '') === true;
  return (
    isTimed &&
    rows.every(
      ({ cells }) => cells.length === 3 && cells.slice(0, 2).every((cell) => timeIn(cell) !== undefined),
    )
  );
}

function recognise({ name, text }: Head): Recognition {
  if (name.endsWith('.llc') || (PROJECT.test(text) && SEGMENTS.test(text))) return 'surely';
  return looksLikeTable(text) ? 'maybe' : 'no';
}

/** LosslessCut: its projects, versions 1 and 2, and its tables of seconds or times. */
export const losslessCutReader: TextReader = {
  id: 'losslesscut',
  label: 'LosslessCut (project, CSV)',
  extensions: ['llc', 'csv', 'tsv'],
  recognise,
  read: (text) => (PROJECT.test(text) ? readProject(text) : readTable(text)),
};
