import type { CueEntry } from './cue.ts';
import { readTime } from './read-time.ts';

const STAMP = String.raw`((?:\d{1,4}:)?\d{1,3}:\d{1,2}(?:[.,]\d{1,3})?)`;
/** `0:0:1,0 --> 0:0:2,0 X1:40 X2:600 Y1:20 Y2:50`; the dashes and the coordinates as loosely as files have them. */
const TIMES = new RegExp(
  String.raw`^\s{0,100}${STAMP}\s{0,100}-{1,3}>\s{0,100}${STAMP}(?:\s{1,100}[XY][12]:[-\d].{0,1000})?\s{0,100}$`,
  'i',
);
const NUMBER = /^\s{0,100}\d{1,9}\s{0,100}$/;
const UNREADABLE = 'The times of this cue cannot be read; they look like 00:01:02,500 --> 00:01:04,000.';

type Times = { readonly startMs: number; readonly endMs: number };

/** A cue, or lines that look like one, while its text is gathered. */
interface Open {
  readonly line: number;
  readonly times: Times | null;
  readonly id: string;
  readonly lines: string[];
}

function timesOf(line: string): Times | null {
  const [, start, end] = TIMES.exec(line) ?? [];
  if (start === undefined || end === undefined) return null;
  const [startMs, endMs] = [readTime(start), readTime(end)];
  return startMs === null || endMs === null ? null : { startMs, endMs };
}

const isBlank = (line: string | undefined): boolean => line === undefined || line.trim() === '';

/** Takes the number of the next cue off what was gathered behind the cue of the number `before`; '' for none. */
function takeNumber(lines: string[], before: string | null): string {
  const last = lines.at(-1);
  if (last === undefined || !NUMBER.test(last)) return '';
  const isNext = before === null || (before !== '' && Number(last) === Number(before) + 1);
  if (!isNext && lines.length > 1 && !isBlank(lines.at(-2))) return '';
  lines.pop();
  return last.trim();
}

function* closed({ line, times, id, lines }: Open): Generator<CueEntry, undefined> {
  while (lines.length > 0 && isBlank(lines.at(-1))) lines.pop();
  const last = line + lines.length;
  if (times === null) yield { what: 'refused', line, last, reason: UNREADABLE };
  else yield { what: 'cue', cue: { line, id, ...times, text: lines.join('\n') } };
}

/** Lines before the first cue: nothing of a subtitle stands there. */
function* strayed(lines: readonly string[]): Generator<CueEntry, undefined> {
  for (const [place, text] of lines.entries()) {
    if (isBlank(text)) continue;
    const line = place + 1;
    yield { what: 'refused', line, last: line, reason: 'This line stands before the first cue.' };
  }
}

const isLikeTimes = (line: string): boolean => line.includes('-->') || timesOf(line) !== null;

/** What was gathered when a line with an arrow comes, or the end: the cue that ends there, or what no cue has. */
const ended = (open: Open | null, before: readonly string[]): Generator<CueEntry, undefined> =>
  open === null ? strayed(before) : closed(open);

/**
 * Reads SubRip subtitles as they really are: with and without numbers, with blank lines inside a cue and without any
 * between two, short figures, hours beyond 99, coordinates. Every line with something in it belongs to an entry.
 * Expects LF line ends. The digits behind the comma are a fraction: `,5` is half a second.
 */
export function* readSrt(text: string): Generator<CueEntry, undefined> {
  const before: string[] = [];
  let open: Open | null = null;
  for (const [place, line] of text.split('\n').entries()) {
    const lines: string[] = open?.lines ?? before;
    if (!isLikeTimes(line)) {
      lines.push(line);
      continue;
    }
    const id = takeNumber(lines, open?.id ?? null);
    yield* ended(open, before);
    open = { line: place + 1, times: timesOf(line), id, lines: [] };
  }
  yield* ended(open, before);
}
