/** What stands in two boxes for one draft. */
export interface TypedTwice {
  /** What both had before. */
  readonly before: string;
  readonly theirs: string;
  readonly mine: string;
}

/**
 * One text of what was typed in two windows: theirs, with what was added here behind it; where it is not known what was
 * added, one below the other. Nothing that was typed is left out, and nothing stands there twice.
 */
export function joinTyped({ before, theirs, mine }: TypedTwice): string {
  if (before.startsWith(mine) || theirs.includes(mine)) return theirs;
  if (before !== '' && mine.startsWith(before)) return `${theirs}${mine.slice(before.length)}`;
  return `${theirs}\n${mine}`;
}

/** What was typed here beyond what became a note elsewhere; empty where nothing was. */
export function typedSince({ before, mine }: Omit<TypedTwice, 'theirs'>): string {
  if (before.startsWith(mine)) return '';
  return (mine.startsWith(before) ? mine.slice(before.length) : mine).trimStart();
}
