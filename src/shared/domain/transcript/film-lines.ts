import type { TranscriptCue } from './transcript.ts';

/** One line of a transcript where it belongs in the film; both times are film ms. */
export interface FilmLine {
  /** Unique among the lines of all transcripts, and the same each time the file is read. */
  readonly id: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly text: string;
}

/** How the times of a file become film time: through what it counts by, and then shifted (ms, later is positive). */
export interface TranscriptTiming {
  readonly toFilmMs: (fileMs: number) => number;
  readonly shiftMs: number;
}

const idOf = (sha256: string, place: number): string => `${sha256.slice(0, 12)}-${place}`;

const said = (text: string): boolean => text.trim() !== '';

/** The lines of a transcript in film time and in its order. Cues without words are none. */
export function filmLines(
  { sha256, cues }: { readonly sha256: string; readonly cues: readonly TranscriptCue[] },
  { toFilmMs, shiftMs }: TranscriptTiming,
): readonly FilmLine[] {
  const filmMs = (fileMs: number): number => Math.max(0, Math.round(toFilmMs(fileMs) + shiftMs));
  const lines = cues.flatMap(({ startMs, endMs, text }, place): readonly FilmLine[] => {
    if (!said(text)) return [];
    const start = filmMs(startMs);
    return [
      { id: idOf(sha256, place), startMs: start, endMs: Math.max(start, filmMs(endMs)), text: text.trim() },
    ];
  });
  return lines.toSorted((one, other) => one.startMs - other.startMs);
}
