import { err, ok, type Result } from '../../result.ts';
import { importLimits } from './import-limits.ts';

export const QUOTE = 34;
const BACKSLASH = 92;

/** Where the string that begins at `start` ends: the place of its closing quotation mark, or the end of the text. */
export function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end !== -1) {
    let slashes = end;
    while (text.charCodeAt(slashes - 1) === BACKSLASH) slashes -= 1;
    if ((end - slashes) % 2 === 0) return end;
    end = text.indexOf('"', end + 1);
  }
  return text.length;
}

/** +1 where a character opens an object or a list, -1 where it closes one. */
export const nesting = (code: number): number => {
  if (code === 123 || code === 91) return 1;
  return code === 125 || code === 93 ? -1 : 0;
};

/** Whether objects and lists stand in one another deeper than Docket reads; looks at nothing but brackets. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    if (code === QUOTE) place = endOfString(text, place);
    else depth += nesting(code);
    if (depth > importLimits.jsonDepth) return true;
  }
  return false;
}

const lineAt = (text: string, place: number): number => text.slice(0, place).split('\n').length;

/** What is wrong with a text that is no JSON, with the line where the parser says where it stopped. */
function problemOf(text: string, thrown: unknown): string {
  const words = thrown instanceof Error ? thrown.message : '';
  const place = /at position (\d+)/.exec(words)?.[1];
  const isCut = /end of JSON input|Unterminated/i.test(words) || Number(place) >= text.trimEnd().length;
  if (isCut) return 'The JSON ends in the middle: the file was cut off.';
  return place === undefined
    ? 'This is not JSON.'
    : `This is not JSON from line ${lineAt(text, Number(place))} on.`;
}

/** Parses JSON that is known not to be nested too deeply; the error is a sentence for people. */
export function parseShallow(text: string): Result<unknown, string> {
  try {
    const value: unknown = JSON.parse(text);
    return ok(value);
  } catch (thrown) {
    return err(problemOf(text, thrown));
  }
}

/** What is said of JSON that only an attack would nest so deeply. */
export const TOO_DEEP = `The JSON is nested deeper than ${importLimits.jsonDepth} levels, which no file of notes is.`;

/**
 * Parses JSON of unknown origin. Refuses what is nested so deeply that only an attack would be, before anything is
 * built in memory; the error is a sentence for people.
 */
export const parseJson = (text: string): Result<unknown, string> =>
  isTooDeep(text) ? err(TOO_DEEP) : parseShallow(text);
