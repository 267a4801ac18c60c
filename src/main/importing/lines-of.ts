/** One line of a text, without its end; numbers begin with 1. */
export interface Line {
  readonly number: number;
  readonly text: string;
}

/** The lines of a text one by one, so that no list of all of them has to be held; lines end with LF. */
export function* linesOf(text: string): Generator<Line, undefined> {
  let start = 0;
  for (let number = 1; start <= text.length; number += 1) {
    const end = text.indexOf('\n', start);
    yield { number, text: text.slice(start, end === -1 ? text.length : end) };
    if (end === -1) return;
    start = end + 1;
  }
}
