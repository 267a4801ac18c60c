/** The byte at the end of a line. */
export const LINE_FEED = 0x0a;

/** How much (bytes) of a large file is worked on in one go. */
export const PORTION_BYTES = 1 << 16;

/** Lines, a portion of them turned into text at a time: line by line takes longer, and all at once takes the room twice. */
export const linesOf = function* (body: Buffer): Generator<string> {
  for (let from = 0; from < body.length;) {
    const end = body.indexOf(LINE_FEED, Math.min(body.length, from + PORTION_BYTES));
    const text = body.toString('utf8', from, end < 0 ? body.length : end);
    let start = 0;
    for (let feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', start)) {
      yield text.slice(start, feed);
      start = feed + 1;
    }
    yield text.slice(start);
    from = end < 0 ? body.length : end + 1;
  }
};
