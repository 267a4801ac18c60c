import { err, ok, type Result } from '../../result.ts';
import type { Edition } from '../notebook/edition-record.ts';
import { filmTimeOf } from '../time/film-time-of.ts';
import type { ParsedTime } from '../time/parse-timecode.ts';
import type { TimeError } from '../time/time-error.ts';
import { editionMap, toFilm } from './edition-map.ts';

/**
 * Turns a typed time into film time (ms) for a viewer who watches this edition, or none that is known (null). What is
 * left on a player (`-43:12`) is counted back from the edition's own length, adverts and all, and then mapped; without a
 * length it is refused with words, never guessed. A position is film time as it is.
 */
export const filmTimeIn = (
  parsed: ParsedTime,
  edition: Pick<Edition, 'anchors' | 'breaks' | 'rate' | 'lengthMs'> | null,
): Result<number, TimeError> => {
  if (parsed.kind === 'position' || edition === null) return filmTimeOf(parsed, null);
  const source = filmTimeOf(parsed, edition.lengthMs);
  return source.ok ? ok(Math.round(toFilm(editionMap(edition), source.value).filmMs)) : err(source.error);
};
