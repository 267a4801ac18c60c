import { err, ok, type Result } from '../../result.ts';
import type { Pausing } from '../export/pausing.ts';
import { importLimits } from './import-limits.ts';
import { endOfString, nesting, parseShallow, QUOTE, TOO_DEEP } from './parse-json.ts';

/** Where an item of a list begins and ends in the text. */
export type Span = readonly [start: number, end: number];

/** A JSON text taken apart: its long lists as spans, and everything else as a value in which those lists are empty. */
export interface SplitJson {
  readonly rest: unknown;
  /** The items of the lists, in the order in which they stand, by the path of their list. */
  readonly lists: ReadonlyMap<string, readonly Span[]>;
}

const COMMA = 44;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;
/** Characters that are looked at between two pauses. */
const PORTION_LENGTH = 500_000;
const CUT_OFF = 'The JSON ends in the middle: the file was cut off.';

/** Longer paths than this are not looked at: those of the lists that are wanted are far shorter. */
const LONGEST_PATH = 1_000;

/** An object or a list that the scan is inside of; `key` is the name that was read last, `[]` in a list. */
interface Level {
  /** What comes before `key` in a path; null where that is too long to be the beginning of a wanted one. */
  readonly prefix: string | null;
  key: string;
}

/** The scan of one text. */
interface Scan {
  readonly text: string;
  readonly wanted: (path: string) => boolean;
  readonly levels: Level[];
  readonly lists: Map<string, Span[]>;
  /** The text without the items of the wanted lists, in pieces. */
  readonly rest: string[];
  place: number;
  /** From here on nothing of the text is in `rest` yet. */
  kept: number;
}

/** Where the scan is; null where the path is too long to be looked at, so that no name makes a bracket expensive. */
function pathOf({ levels }: Scan): string | null {
  const { prefix, key } = levels.at(-1) ?? { prefix: '', key: '' };
  return prefix === null || prefix.length + key.length > LONGEST_PATH ? null : prefix + key;
}

/** The path of a list that begins here; null where it is none that is wanted. */
function wantedPath(scan: Scan): string | null {
  const path = pathOf(scan);
  return path !== null && scan.wanted(path) ? path : null;
}

/** Goes into an object or a list. */
function enter(scan: Scan, opening: number): void {
  const path = pathOf(scan);
  const prefix = path === null || scan.levels.length === 0 ? path : `${path}.`;
  scan.levels.push({ prefix, key: opening === OPEN_LIST ? '[]' : '' });
}

const isBlank = (code: number): boolean => code === 32 || code === 10 || code === 9 || code === 13;

function pastBlanks(text: string, place: number): number {
  let next = place;
  while (isBlank(text.charCodeAt(next))) next += 1;
  return next;
}

/** Reads a string outside the lists; where a colon follows it is the name of what comes next. */
function passString(scan: Scan): void {
  const end = endOfString(scan.text, scan.place);
  const level = scan.levels.at(-1);
  if (level !== undefined && level.key !== '[]' && scan.text[pastBlanks(scan.text, end + 1)] === ':') {
    level.key = scan.text.slice(scan.place + 1, end);
  }
  scan.place = end + 1;
}

interface Items {
  readonly spans: Span[];
  start: number;
  depth: number;
}

function endItem(scan: Scan, items: Items): void {
  const start = pastBlanks(scan.text, items.start);
  const isEmptyList = items.spans.length === 0 && start >= scan.place;
  if (!isEmptyList) items.spans.push([start, scan.place]);
  items.start = scan.place + 1;
}

/** One character inside a wanted list; true at the end of the list. */
function stepInList(scan: Scan, items: Items): boolean {
  const code = scan.text.charCodeAt(scan.place);
  if (code === QUOTE) scan.place = endOfString(scan.text, scan.place);
  else if (items.depth === 0 && (code === COMMA || code === CLOSE_LIST)) endItem(scan, items);
  else items.depth += nesting(code);
  return items.depth === 0 && code === CLOSE_LIST && items.start > scan.place;
}

/** Passes a wanted list; its items become spans and do not get into the rest. */
function* passList(scan: Scan, path: string): Pausing<string | null> {
  scan.rest.push(scan.text.slice(scan.kept, scan.place + 1));
  const items: Items = { spans: scan.lists.get(path) ?? [], start: scan.place + 1, depth: 0 };
  scan.lists.set(path, items.spans);
  let pause = scan.place + PORTION_LENGTH;
  for (scan.place += 1; scan.place < scan.text.length; scan.place += 1) {
    if (stepInList(scan, items)) {
      scan.kept = scan.place;
      scan.place += 1;
      return null;
    }
    if (items.depth + scan.levels.length > importLimits.jsonDepth) return TOO_DEEP;
    if (scan.place > pause) {
      pause = scan.place + PORTION_LENGTH;
      yield '';
    }
  }
  return CUT_OFF;
}

/** One character outside the wanted lists. */
function* stepOutside(scan: Scan): Pausing<string | null> {
  const code = scan.text.charCodeAt(scan.place);
  if (code === QUOTE) {
    passString(scan);
    return null;
  }
  const path = code === OPEN_LIST ? wantedPath(scan) : null;
  if (path !== null) return yield* passList(scan, path);
  const change = nesting(code);
  if (change > 0) enter(scan, code);
  if (change < 0) scan.levels.pop();
  scan.place += 1;
  return scan.levels.length > importLimits.jsonDepth ? TOO_DEEP : null;
}

/**
 * Takes a JSON text apart without building it, so that a long list can be read item by item with pauses and one bad
 * item spoils no other. `wanted` says of a list's path, such as `first.items`, whether it is one; an item of a list
 * on the way is `[]`. What is nested
 * too deeply is refused before anything is built.
 */
export function* splitJson(
  text: string,
  wanted: (path: string) => boolean,
): Pausing<Result<SplitJson, string>> {
  const scan: Scan = {
    ...{ text, wanted, levels: [], lists: new Map(), rest: [], place: 0, kept: 0 },
  };
  let pause = PORTION_LENGTH;
  while (scan.place < text.length) {
    const problem = yield* stepOutside(scan);
    if (problem !== null) return err(problem);
    if (scan.place > pause) {
      pause = scan.place + PORTION_LENGTH;
      yield '';
    }
  }
  scan.rest.push(text.slice(scan.kept));
  const rest = parseShallow(scan.rest.join(''));
  if (rest.ok) return ok({ rest: rest.value, lists: scan.lists });
  return scan.rest.length === 1 ? rest : err('The JSON around the notes is broken.');
}
