import { countUntil } from '../../../shared/domain/transcript/open-lines.ts';
import { useFilmMs } from '../../store/film-time.ts';
import type { TranscriptLine } from '../../store/use-transcript.ts';

/** Drawn again this often (ms of film): no line of a film is read faster. */
const STEP_MS = 500;

/** The number of the line that the film is at, or was at last; -1 before the first. */
export function useNow(lines: readonly TranscriptLine[]): number {
  const filmMs = useFilmMs(STEP_MS);
  return filmMs === null ? -1 : countUntil(lines, filmMs) - 1;
}
