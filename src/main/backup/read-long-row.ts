import type { Turn } from '../turns/turns.ts';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPENS = new Set([0x5b, 0x7b]);
const CLOSES = new Set([0x5d, 0x7d]);

const depthOf = (byte: number): number => Number(OPENS.has(byte)) - Number(CLOSES.has(byte));

/** Within a text every quote is escaped, so this is the name of a member and nothing else. */
const CHANGES = Buffer.from('"changes":[');

/** The place after a text of JSON that begins at `from`. */
function afterText(json: Buffer, from: number): number {
  let at = from + 1;
  for (; at < json.length && json[at] !== QUOTE; at += 1) if (json[at] === BACKSLASH) at += 1;
  return at + 1;
}

/** The place at which a value of JSON that begins at `from` has ended: of the comma or bracket behind it. */
function afterValue(json: Buffer, from: number): number {
  let depth = 0;
  for (let at = from; at < json.length;) {
    const byte = json[at] ?? 0;
    if (byte === QUOTE) {
      at = afterText(json, at);
      continue;
    }
    if (depth === 0 && (byte === COMMA || CLOSES.has(byte))) return at;
    depth += depthOf(byte);
    at += 1;
  }
  return json.length;
}

const parsed = (json: Buffer): unknown => JSON.parse(json.toString('utf8'));

/**
 * The value of a row whose record is a step of very many changes, parsed one change at a time, because parsing the line
 * at once holds up every window. The same as `JSON.parse` gives; throws what that throws. Null where the line has no
 * changes, and has to be parsed as any other.
 */
export async function readLongRow(
  line: Buffer,
  turn: Turn,
): Promise<{ readonly bare: unknown; readonly changes: readonly unknown[] } | null> {
  const found = line.indexOf(CHANGES);
  if (found < 0) return null;
  const begin = found + CHANGES.length;
  const changes: unknown[] = [];
  let at = begin;
  while (at < line.length && !CLOSES.has(line[at] ?? 0)) {
    const end = afterValue(line, at);
    changes.push(parsed(line.subarray(at, end)));
    await turn();
    at = line[end] === COMMA ? end + 1 : end;
  }
  return { bare: parsed(Buffer.concat([line.subarray(0, begin), line.subarray(at)])), changes };
}
