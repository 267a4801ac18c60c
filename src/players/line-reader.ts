const NEWLINE = 0x0a;

/** A line longer than this is an attack or a mistake, and never a player's word. */
export const LONGEST_LINE_BYTES = 1024 * 1024;

/** Where the lines go. */
export interface LineTaker {
  /** One line without its end, decoded only when it is whole, so that no letter is cut in two. */
  readonly line: (text: string) => void;
  /** A line went past 1 MiB; nothing more is told afterwards. */
  readonly tooLong: () => void;
}

/**
 * Cuts a stream of bytes into lines, however they were split on the way; keeps at most one line's worth.
 * Gives the function that takes the next bytes.
 */
export function createLineReader(taker: LineTaker): (bytes: Buffer) => void {
  let kept: Buffer[] = [];
  let keptBytes = 0;
  let isOver = false;

  /** False when that was too much. */
  const keep = (bytes: Buffer): boolean => {
    keptBytes += bytes.length;
    if (keptBytes > LONGEST_LINE_BYTES) {
      isOver = true;
      kept = [];
      taker.tooLong();
    } else if (bytes.length > 0) {
      kept.push(bytes);
    }
    return !isOver;
  };

  const finish = (): void => {
    const text = Buffer.concat(kept).toString('utf8');
    kept = [];
    keptBytes = 0;
    if (text.trim() !== '') taker.line(text);
  };

  return (bytes) => {
    if (isOver) return;
    let rest = bytes;
    for (let end = rest.indexOf(NEWLINE); end >= 0; end = rest.indexOf(NEWLINE)) {
      if (!keep(rest.subarray(0, end))) return;
      finish();
      rest = rest.subarray(end + 1);
    }
    keep(rest);
  };
}
