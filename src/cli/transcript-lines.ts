import { editionMap, toFilm } from '../shared/domain/editions/edition-map.ts';
import { filmLines, type FilmLine } from '../shared/domain/transcript/film-lines.ts';
import { editionOfTranscript, openTranscript } from '../main/viewing/transcript-lines.ts';
import type { TranscriptHome } from './transcript-home.ts';

/** The lines that a command may show, and what has to be said beside them. */
export interface ShownLines {
  readonly lines: readonly FilmLine[];
  readonly notices: readonly string[];
}

/** Every line with its film time, how the film ends included. */
function everyLine(found: TranscriptHome): ShownLines {
  const inUse = found.transcripts.inUse();
  if (inUse === null) return { lines: [], notices: [] };
  const { transcript, use } = inUse;
  const edition = editionOfTranscript(found);
  const map = edition === null ? null : editionMap(edition);
  const toFilmMs = (ms: number): number => (map === null ? ms : toFilm(map, ms).filmMs);
  return {
    lines: filmLines(transcript, { toFilmMs, shiftMs: use.shiftMs }),
    notices: [...transcript.warnings],
  };
}

/** The lines that this viewing has passed, through the gate of the app; with `isAll` every line, because it was asked for. */
export const linesFor = (found: TranscriptHome, isAll: boolean): ShownLines =>
  isAll ? everyLine(found) : { lines: openTranscript(found).lines, notices: [] };
