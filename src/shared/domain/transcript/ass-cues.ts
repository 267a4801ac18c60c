import type { CueEntry } from '../import/cue.ts';

const SECTION = /^\s{0,100}\[([^\]]{1,100})\]\s{0,100}$/;
const FIELD = /^\s{0,100}(Format|Dialogue)\s{0,100}:(.*)$/i;
const TIME = /^(\d{1,4}):(\d{1,2}):(\d{1,2})(?:[.:](\d{1,3}))?$/;

/** The columns of version 4+, for a file that does not name its own. */
const usualColumns: readonly string[] =
  'layer,start,end,style,name,marginl,marginr,marginv,effect,text'.split(',');

const UNREADABLE = 'The times of this line cannot be read; they look like 0:01:02.50.';
const TOO_FEW = 'This line has fewer parts than its format says, so it has no text.';

/** `1:02:03.50` in ms; the digits behind the point are a fraction. */
function msOf(text: string): number | null {
  const [, hours, minutes, seconds, fraction = '0'] = TIME.exec(text.trim()) ?? [];
  if (hours === undefined || Number(minutes) > 59 || Number(seconds) > 59) return null;
  const whole = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  return whole * 1_000 + Math.round(Number(`0.${fraction}`) * 1_000);
}

/** The parts of a line: as many as there are columns; the last one may have commas in it. */
function partsOf(line: string, columns: number): readonly string[] {
  const parts = line.split(',');
  return [...parts.slice(0, columns - 1), parts.slice(columns - 1).join(',')];
}

/** `\p1` to `\p9` begins a drawing, `\p0` ends it; the last one of a block holds. */
function drawsAfter(block: string, isDrawing: boolean): boolean {
  const [, scale] = [...block.matchAll(/\\p(\d)/g)].at(-1) ?? [];
  return scale === undefined ? isDrawing : scale !== '0';
}

/** The words of a line: without override blocks and without what is drawn and not said, with its line breaks. */
export function assWords(text: string): string {
  let isDrawing = false;
  const said = text.split(/(\{[^{}]*\})/).map((piece) => {
    if (!/^\{[^{}]*\}$/.test(piece)) return isDrawing ? '' : piece;
    isDrawing = drawsAfter(piece, isDrawing);
    return '';
  });
  return said
    .join('')
    .replace(/\\[Nn]/g, '\n')
    .replace(/\\h/g, '\u00A0')
    .trim();
}

function dialogue(rest: string, columns: readonly string[], line: number): CueEntry {
  const parts = partsOf(rest, columns.length);
  const part = (name: string): string | undefined => parts[columns.indexOf(name)];
  const refused = (reason: string): CueEntry => ({ what: 'refused', line, last: line, reason });
  const [start, end, text] = [part('start'), part('end'), part('text')];
  if (start === undefined || end === undefined || text === undefined) return refused(TOO_FEW);
  const [startMs, endMs] = [msOf(start), msOf(end)];
  if (startMs === null || endMs === null) return refused(UNREADABLE);
  return { what: 'cue', cue: { line, id: '', startMs, endMs, text } };
}

const columnsIn = (rest: string): readonly string[] =>
  rest.split(',').map((name) => name.trim().toLowerCase());

/** A line of the events: what it is and what it says. */
interface EventLine {
  readonly field: string;
  readonly rest: string;
  readonly line: number;
}

function* eventLines(text: string): Generator<EventLine, undefined> {
  let isInEvents = false;
  for (const [place, whole] of text.split('\n').entries()) {
    const section = SECTION.exec(whole)?.[1];
    if (section !== undefined) isInEvents = section.trim().toLowerCase() === 'events';
    const [, field, rest] = isInEvents ? (FIELD.exec(whole) ?? []) : [];
    if (field !== undefined && rest !== undefined)
      yield { field: field.toLowerCase(), rest, line: place + 1 };
  }
}

/**
 * Reads the events of an Advanced SubStation Alpha file: each dialogue is a cue whose text has still its override
 * blocks (see `assWords`). Comments, styles and everything else is passed over. Expects LF line ends.
 */
export function* readAss(text: string): Generator<CueEntry, undefined> {
  let columns: readonly string[] = usualColumns;
  for (const { field, rest, line } of eventLines(text)) {
    if (field === 'format') columns = columnsIn(rest);
    if (field === 'dialogue') yield dialogue(rest, columns, line);
  }
}
