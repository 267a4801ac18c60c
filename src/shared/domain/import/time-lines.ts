import { readTime } from './read-time.ts';

/** Something in a text of lines with times; lines are counted from 1 and `last` is the last one that belongs to it. */
export type TimeEntry = {
  readonly line: number;
  readonly last: number;
} & (
  | { readonly what: 'note'; readonly startMs: number; readonly endMs: number | null; readonly text: string }
  | { readonly what: 'refused'; readonly reason: string }
);

/** A line that begins with a time. */
interface Timed {
  readonly startMs: number;
  readonly endMs: number | null;
  readonly text: string;
}

/** How one line was understood. */
type LineKind =
  | { readonly what: 'timed'; readonly timed: Timed }
  | { readonly what: 'wrong'; readonly reason: string }
  | { readonly what: 'words' };

/** What may stand before a time: white space, a bullet or a number of a list, the marks of strong words, one bracket. */
const OPENING =
  /^\s{0,1000}(?:(?:[-*+•‣◦·>]|\d{1,4}[.)]|\[[ xX]\]|#{1,6})\s{1,20}){0,3}(?:\*\*|__)?[[(]?:?(?=\d)/u;
const CLOCK = /^(?:\d{1,4}:)?\d{1,3}:\d{1,2}(?:[.,]\d{1,3})?/;
const BARE = /^\d{1,6}(?:[.,]\d{1,3})?(?=s?(?:\s|$|[-–—|:]\s))s?/;
/** Anything that was meant for a time, right or wrong. */
const LIKE_A_TIME = /^\d{1,6}:\d/;
const CLOSING = /^[\])]?(?:\*\*|__)?/;
/** Between a start and an end: a dash or an arrow, or the tab of a table. */
const TO_END = /^(?:\s{0,20}(?:-{1,3}>|→|[-–—])\s{0,20}|\t)[[(]?(?=\d)/u;
const SEPARATOR = /^\s{0,1000}(?:[-–—](?!\d)|\||[:,;](?=\s|$))?\s{0,1000}/u;
const AFTER_TIME = /^(?:[\s|(]|[-–—](?!\d)|[:,;](?:\s|$)|$)/u;

const WORDS: LineKind = { what: 'words' };
const UNREADABLE =
  'Its time cannot be read: hours, minutes and seconds with at most three decimals are understood, as in 1:02:03.5.';

const matched = (pattern: RegExp, text: string): string => pattern.exec(text)?.[0] ?? '';

/** The end time that follows a start, with everything up to it; null where there is none that is later. */
function endAfter(rest: string, startMs: number, time: RegExp): { ms: number; length: number } | null {
  const gap = matched(TO_END, rest);
  if (gap === '') return null;
  const written = matched(time, rest.slice(gap.length));
  const ms = written === '' ? null : readTime(written.replace(/s$/, ''));
  if (ms === null || ms <= startMs) return null;
  const length = gap.length + written.length;
  const closed = length + matched(CLOSING, rest.slice(length)).length;
  return AFTER_TIME.test(rest.slice(closed)) ? { ms, length: closed } : null;
}

/** Reads what begins with the written time; a bracket that was opened may close behind the start or behind the end. */
function readTimed(body: string, written: string, time: RegExp): Timed | null {
  const startMs = readTime(written.replace(/s$/, ''));
  if (startMs === null) return null;
  const bare = body.slice(written.length);
  const closed = bare.slice(matched(CLOSING, bare).length);
  const end = endAfter(closed, startMs, time) ?? null;
  const rest = end === null ? closed : closed.slice(end.length);
  if (!AFTER_TIME.test(rest)) return null;
  const text = rest.slice(matched(SEPARATOR, rest).length).trimEnd();
  return { startMs, endMs: end?.ms ?? null, text };
}

function readLine(line: string, time: RegExp): LineKind {
  const opening = OPENING.exec(line);
  if (opening === null) return WORDS;
  const body = line.slice(opening[0].length);
  const written = matched(time, body);
  const timed = written === '' ? null : readTimed(body, written, time);
  if (timed !== null) return { what: 'timed', timed };
  return LIKE_A_TIME.test(body) ? { what: 'wrong', reason: UNREADABLE } : WORDS;
}

const shown = (line: string): string => line.trim().slice(0, 60).toWellFormed();

/** An entry that is being gathered. */
interface Open {
  readonly line: number;
  last: number;
  readonly kind: Exclude<LineKind, { readonly what: 'words' }>;
  readonly more: string[];
}

function finish({ line, last, kind, more }: Open): TimeEntry {
  if (kind.what === 'wrong') return { what: 'refused', line, last, reason: kind.reason };
  const text = [kind.timed.text, ...more.slice(0, last - line)].join('\n');
  return { what: 'note', line, last, startMs: kind.timed.startMs, endMs: kind.timed.endMs, text };
}

function addWords(open: Open, line: string, number: number): void {
  open.more.push(line.trimEnd());
  if (line.trim() !== '') open.last = number;
}

/**
 * Whether every line that has words begins with a bare number, and none with a time that has a colon: only then are
 * bare numbers seconds. In any other text `12 people went in` is a sentence.
 */
function isInSeconds(lines: Iterable<string>): boolean {
  let count = 0;
  for (const line of lines) {
    if (line.trim() === '') continue;
    if (readLine(line, BARE).what !== 'timed') return false;
    count += 1;
  }
  return count > 0;
}

/** The lines of a text one by one. */
function* linesIn(text: string): Generator<string, undefined> {
  let start = 0;
  while (start <= text.length) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    yield text.slice(start, end);
    start = end + 1;
  }
}

/**
 * Reads lines that begin with a time, as people write them under a video: an optional bullet or bracket,
 * `[[h:]m:]s[.mmm]`, optionally a dash and an end time, and words. A line without a time belongs to the note above
 * it. Never throws; every line with something in it belongs to exactly one entry.
 */
export function* readTimeLines(text: string): Generator<TimeEntry, undefined> {
  const time = isInSeconds(linesIn(text)) ? BARE : CLOCK;
  let open: Open | null = null;
  let number = 0;
  for (const line of linesIn(text)) {
    number += 1;
    const kind = readLine(line, time);
    if (kind.what !== 'words') {
      if (open !== null) yield finish(open);
      open = { line: number, last: number, kind, more: [] };
    } else if (open !== null) {
      addWords(open, line, number);
    } else if (line.trim() !== '') {
      const reason = `There is no time in front of it: “${shown(line)}”.`;
      yield { what: 'refused', line: number, last: number, reason };
    }
  }
  if (open !== null) yield finish(open);
}

/** Whether there is at least one line in a text that begins with a time. */
export function hasTimeLines(text: string): boolean {
  for (const { what } of readTimeLines(text)) {
    if (what === 'note') return true;
  }
  return false;
}
