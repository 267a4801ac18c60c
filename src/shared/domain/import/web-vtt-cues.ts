import type { CueEntry } from './cue.ts';

/** A WebVTT file taken apart. `isSigned` is false for a file that does not begin as the standard demands. */
export interface WebVtt {
  readonly isSigned: boolean;
  readonly entries: readonly CueEntry[];
}

const SIGNATURE = /^\uFEFF?WEBVTT(?:[ \t\n]|$)/;
const TIMES =
  /^[ \t\f]*(?:(\d+):)?(\d{2}):(\d{2})\.(\d{3})[ \t\f]*-->[ \t\f]*(?:(\d+):)?(\d{2}):(\d{2})\.(\d{3})(?!\d)/;
const UNREADABLE = 'The times of this cue cannot be read; they look like 01:02.500 --> 01:04.000.';
const NO_TIMES = 'No times follow, so this is no cue.';
const COMMENT = 'This is a comment of the file’s and has no time.';

function msOf(parts: readonly (string | undefined)[]): number | null {
  const [hours = 0, minutes = 0, seconds = 0, millis = 0] = parts.map((part) => Number(part ?? 0));
  if (minutes > 59 || seconds > 59) return null;
  const ms = ((hours * 60 + minutes) * 60 + seconds) * 1_000 + millis;
  return Number.isSafeInteger(ms) ? ms : null;
}

function timesOf(line: string): { readonly startMs: number; readonly endMs: number } | null {
  const parts = TIMES.exec(line);
  if (parts === null) return null;
  const [startMs, endMs] = [msOf(parts.slice(1, 5)), msOf(parts.slice(5, 9))];
  return startMs === null || endMs === null ? null : { startMs, endMs };
}

const HEADS = /^(NOTE|STYLE|REGION)(?:[ \t]|$)/;

/** Why a block without times is not taken; null where it holds nothing that somebody wrote. */
function withoutTimes(first: string): string | null {
  const head = HEADS.exec(first)?.[1];
  if (head === 'NOTE') return COMMENT;
  return head === undefined ? NO_TIMES : null;
}

/** The lines of a file and where the reading is; lines are counted from 0 here. */
interface Scan {
  readonly lines: readonly string[];
  at: number;
}

const lineHere = (scan: Scan): string => scan.lines[scan.at] ?? '';
const isOver = (scan: Scan): boolean => scan.at >= scan.lines.length;

/** Passes what belongs to a block: up to an empty line, or to a line with an arrow, which begins another cue. */
function pass(scan: Scan): readonly string[] {
  const from = scan.at;
  while (!isOver(scan) && lineHere(scan) !== '' && !lineHere(scan).includes('-->')) scan.at += 1;
  return scan.lines.slice(from, scan.at);
}

/** A block that has times, the line with them being the one that the scan stands at. */
function timedBlock(scan: Scan, id: string): CueEntry {
  const [line, times] = [scan.at + 1, timesOf(lineHere(scan))];
  scan.at += 1;
  const text = pass(scan).join('\n');
  return times === null
    ? { what: 'refused', line, last: scan.at, reason: UNREADABLE }
    : { what: 'cue', cue: { line, id, ...times, text } };
}

function nextBlock(scan: Scan): CueEntry | null {
  const line = scan.at + 1;
  if (lineHere(scan).includes('-->')) return timedBlock(scan, '');
  const first = lineHere(scan);
  scan.at += 1;
  if (lineHere(scan).includes('-->') && !isOver(scan)) return timedBlock(scan, first);
  pass(scan);
  const reason = withoutTimes(first);
  return reason === null ? null : { what: 'refused', line, last: scan.at, reason };
}

/** Passes the head of the file, up to its first empty line or its first times. */
function passHead(scan: Scan): void {
  scan.at = 1;
  pass(scan);
}

/**
 * Reads WebVTT by the parsing rules of the standard, so that a file means here what it means in a browser: its cues
 * with their ids, times and raw text, in the order of the file. What is no cue is named with its lines; styles and
 * regions say nothing and are passed over. Expects LF line ends.
 */
export function readWebVtt(text: string): WebVtt {
  if (!SIGNATURE.test(text)) return { isSigned: false, entries: [] };
  const scan: Scan = { lines: text.replaceAll('\0', '\uFFFD').split('\n'), at: 0 };
  passHead(scan);
  const entries: CueEntry[] = [];
  while (!isOver(scan)) {
    if (lineHere(scan) === '') {
      scan.at += 1;
      continue;
    }
    const entry = nextBlock(scan);
    if (entry !== null) entries.push(entry);
  }
  return { isSigned: true, entries };
}
