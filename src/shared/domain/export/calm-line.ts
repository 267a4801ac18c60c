const CLOCK = /\p{Nd}+(?::\p{Nd}+)+/gu;
const WORD_JOINER = '\u2060';

/**
 * The line with an invisible joiner after the colons of clock times, when there are two or more of them.
 * Lenient subtitle readers take any line with two times in it for the start of a cue. Shown text only: the exact
 * text travels in the comment beside it.
 */
export function calmLine(line: string): string {
  const clocks = line.match(CLOCK) ?? [];
  if (clocks.length < 2) return line;
  return line.replace(CLOCK, (clock) => clock.replaceAll(':', `:${WORD_JOINER}`));
}
