import { err, ok, type Result } from '../../result.ts';
import type { ParsedTime } from './parse-timecode.ts';
import { timeError, type TimeError } from './time-error.ts';

/**
 * Turns a typed time into film time (milliseconds) for a film of `lengthMs`, or of unknown length (null).
 * A remaining time needs the length: without it the answer is an error with a message, never a guess.
 */
export const filmTimeOf = (parsed: ParsedTime, lengthMs: number | null): Result<number, TimeError> => {
  if (parsed.kind === 'position') return ok(parsed.ms);
  if (lengthMs === null) return err(timeError('no-length'));
  return parsed.ms > lengthMs ? err(timeError('past-the-end')) : ok(lengthMs - parsed.ms);
};
