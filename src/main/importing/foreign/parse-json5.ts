import JSON5 from 'json5';
import { importLimits } from '../../../shared/domain/import/import-limits.ts';
import { nesting, parseJson } from '../../../shared/domain/import/parse-json.ts';
import { err, ok, type Result } from '../../../shared/result.ts';

/** JSON5 is read slowly; a project that somebody cut by hand is a few thousand characters long. */
const LONGEST = 5_000_000;

/** Where a string that begins here ends: at its quotation mark, or with its line, so that comments do no harm. */
function pastString(text: string, start: number): number {
  const mark = text.charAt(start);
  let place = start + 1;
  while (place < text.length && text.charAt(place) !== mark && text.charAt(place) !== '\n') {
    place += text.charAt(place) === '\\' ? 2 : 1;
  }
  return place;
}

function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let place = 0; place < text.length; place += 1) {
    const character = text.charAt(place);
    if (character === '"' || character === "'") place = pastString(text, place);
    else depth += nesting(character.charCodeAt(0));
    if (depth > importLimits.jsonDepth) return true;
  }
  return false;
}

function lineOf(thrown: unknown): string {
  const line = /at (\d+):\d+/.exec(thrown instanceof Error ? thrown.message : '')?.[1];
  return line === undefined
    ? 'The file ends in the middle.'
    : `The file cannot be read from line ${line} on.`;
}

/** Parses JSON, and JSON as people write it (JSON5); bounded in length and depth. The error is a sentence for people. */
export function parseJson5(text: string): Result<unknown, string> {
  const strict = parseJson(text);
  if (strict.ok) return strict;
  if (text.length > LONGEST) return err(strict.error);
  if (isTooDeep(text)) return err('The file is nested deeper than any project is.');
  try {
    const value: unknown = JSON5.parse(text);
    return ok(value);
  } catch (thrown) {
    return err(lineOf(thrown));
  }
}
