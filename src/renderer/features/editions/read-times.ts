import { filmTimeOf } from '../../../shared/domain/time/film-time-of.ts';
import { parseTimecode } from '../../../shared/domain/time/parse-timecode.ts';
import { err, ok, type Result } from '../../../shared/result.ts';

/** What is wrong with a typed time: one or two sentences to show at its field. */
export type TimeFault = string;

/**
 * Reads a time of an edition (source time, ms). What is left on a player (`-43:12`) is counted back from the edition's
 * length, adverts and all; without a length it is refused with words.
 */
export function readSourceTime(text: string, lengthMs: number | null): Result<number, TimeFault> {
  const parsed = parseTimecode(text);
  if (!parsed.ok) return err(parsed.error.message);
  if (parsed.value.kind === 'remaining' && lengthMs === null) {
    return err('The length of this edition is not known, so a remaining time says nothing. Use 47:12.');
  }
  const read = filmTimeOf(parsed.value, lengthMs);
  return read.ok ? ok(read.value) : err(read.error.message);
}

/** Reads a time of the film (ms): a position, because how long the film is nobody said. */
export function readFilmTime(text: string): Result<number, TimeFault> {
  const parsed = parseTimecode(text);
  if (!parsed.ok) return err(parsed.error.message);
  const read = filmTimeOf(parsed.value, null);
  return read.ok ? ok(read.value) : err(read.error.message);
}

/** Reads how long something lasts (ms): a time that is more than nothing. */
export function readLength(text: string): Result<number, TimeFault> {
  const parsed = parseTimecode(text);
  if (!parsed.ok) return err(parsed.error.message);
  if (parsed.value.kind === 'remaining' || parsed.value.ms === 0) {
    return err('A length is more than nothing. Use 2:30.');
  }
  return ok(parsed.value.ms);
}
