/** Either an escape, which is passed over, or a quotation mark, or a colon. */
const TOKENS = /\\.|[":]/gs;

function escapeColonsInStrings(json: string): string {
  let isInString = false;
  return json.replace(TOKENS, (token) => {
    if (token === '"') isInString = !isInString;
    return token === ':' && isInString ? '\\u003a' : token;
  });
}

/**
 * The value as one line of plain JSON that can stand inside another text format.
 * Colons inside strings are escaped, because lenient subtitle readers take any line with two times in it for a cue;
 * so are `-->`, which ends a comment, and U+2028/2029, which some readers take for line ends.
 */
export function jsonLine(value: unknown): string {
  return escapeColonsInStrings(JSON.stringify(value))
    .replaceAll('-->', '--\\u003e')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

/** Like `jsonLine`, for use inside an HTML comment, where no `--` may stand. */
export function jsonComment(value: unknown): string {
  return jsonLine(value).replaceAll('--', '-\\u002d');
}
