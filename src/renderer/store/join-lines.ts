import type { Reply } from '../../shared/ipc/wire.ts';

type Told = Reply<'transcript.lines'>;

/** A line of the transcript as main handed it out. */
export type TranscriptLine = Told['lines'][number];

/** The open lines as far as they have been told, in the order of the film. */
export interface KnownLines {
  readonly stamp: string | null;
  readonly lines: readonly TranscriptLine[];
}

export const noLines: KnownLines = { stamp: null, lines: [] };

/** The lines that are known after a reply; the very same object where nothing changed. */
export function joinLines(known: KnownLines, told: Told): KnownLines {
  const isSame = told.stamp === known.stamp;
  const isMore = isSame && told.from === known.lines.length && told.lines.length > 0;
  if (isMore) return { stamp: told.stamp, lines: [...known.lines, ...told.lines] };
  if (!isSame) return { stamp: told.stamp, lines: told.lines };
  return told.count < known.lines.length ? { ...known, lines: known.lines.slice(0, told.count) } : known;
}
