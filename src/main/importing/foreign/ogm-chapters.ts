import { collectFound, type Collector } from '../../../shared/domain/import/collect-found.ts';
import type { FoundFile } from '../../../shared/domain/import/found.ts';
import { readTime } from '../../../shared/domain/import/read-time.ts';
import { linesOf, type Line } from '../lines-of.ts';
import { addForeign, shownPart } from './foreign-note.ts';

const LINE = /^\s{0,100}CHAPTER(\d{1,6})(NAME)?\s{0,9}=(.*)$/i;

/** The beginning of a chapter, under its number. */
interface Begun {
  readonly line: number;
  readonly filmMs: number;
}

interface Reading {
  readonly found: Collector;
  readonly begun: Map<string, Begun>;
  readonly names: Map<string, { readonly line: number; readonly text: string }>;
}

function addTime({ number }: Line, [key, time]: readonly [string, string], { found, begun }: Reading): void {
  const filmMs = readTime(time);
  if (filmMs === null) return found.refuse(`line ${number}`, `“${shownPart(time)}” is no time.`);
  if (begun.has(key)) return found.refuse(`line ${number}`, `Chapter ${key} has begun already.`);
  begun.set(key, { line: number, filmMs });
}

function addName({ number }: Line, [key, name]: readonly [string, string], { found, names }: Reading): void {
  if (names.has(key)) return found.refuse(`line ${number}`, `Chapter ${key} has a name already.`);
  names.set(key, { line: number, text: name.trim() });
}

function addLine(line: Line, reading: Reading): void {
  const [, key, isName, value = ''] = LINE.exec(line.text) ?? [];
  if (key !== undefined) {
    if (isName === undefined) addTime(line, [key, value], reading);
    else addName(line, [key, value], reading);
  } else if (line.text.trim() !== '') {
    reading.found.refuse(`line ${line.number}`, 'This line is no part of a chapter.');
  }
}

/** Reads OGM chapters: `CHAPTER01=00:00:00.000` and `CHAPTER01NAME=words`, in whatever order they stand. */
export function readOgm(text: string): FoundFile {
  const reading: Reading = { found: collectFound('chapters'), begun: new Map(), names: new Map() };
  for (const line of linesOf(text)) addLine(line, reading);
  const { found, begun, names } = reading;
  for (const [key, { line, filmMs }] of begun) {
    addForeign({ at: `line ${line}`, filmMs, text: names.get(key)?.text ?? '' }, found);
  }
  for (const [key, { line, text: name }] of names) {
    if (begun.has(key)) continue;
    found.refuse(`line ${line}`, `Chapter ${key}, “${shownPart(name)}”, has no time that can be read.`);
  }
  return found.finish(null);
}
