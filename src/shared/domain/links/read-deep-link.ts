import { err, ok, type Result } from '../../result.ts';
import { longestFilmMs } from '../time/longest-film.ts';

/** Where a `docket:` link leads: a film, and in it a time, a note, or both. */
export interface DeepLink {
  readonly titleId: string;
  /** Film time in whole ms; null where the link names none. */
  readonly time: { readonly startMs: number; readonly endMs: number | null } | null;
  /** Null where the link names no note. */
  readonly noteId: string | null;
}

/** A longer text is no link of ours: an id has 200 characters at most. */
export const LONGEST_LINK = 4096;
const LONGEST_ID = 200;

const linkForm = /^docket:\/\/title\/(?<title>[^/?#\s]+)\/?(?:#(?<places>[^#\s]*))?$/iu;
const timeForm = /^(?<start>\d{1,6}(?:\.\d{1,3})?)(?:,(?<end>\d{1,6}(?:\.\d{1,3})?))?$/u;
const controlSigns = /[\u0000-\u001f\u007f-\u009f]/u;

const NOT_OURS = 'This is not a link of Docket. Nothing was changed.';
const NO_TIME = 'The time in this link cannot be read. Nothing was changed.';
const TOO_LATE = 'The time in this link is later than any film lasts. Nothing was changed.';

/** Whether a text claims to be a link of Docket, whatever else is in it. */
export const isDeepLinkText = (text: string): boolean => /^docket:/iu.test(text);

function decoded(part: string): Result<string, string> {
  try {
    const text = decodeURIComponent(part);
    const isId = text !== '' && text.length <= LONGEST_ID && !controlSigns.test(text);
    return isId ? ok(text) : err(NOT_OURS);
  } catch {
    return err(NOT_OURS);
  }
}

const msOf = (seconds: string | undefined): number | null =>
  seconds === undefined ? null : Math.round(Number(seconds) * 1000);

function timeIn(value: string): Result<NonNullable<DeepLink['time']>, string> {
  const { start, end } = timeForm.exec(value)?.groups ?? {};
  const [startMs, endMs] = [msOf(start), msOf(end)];
  if (startMs === null || (endMs !== null && endMs <= startMs)) return err(NO_TIME);
  return (endMs ?? startMs) > longestFilmMs ? err(TOO_LATE) : ok({ startMs, endMs });
}

type Places = Pick<DeepLink, 'time' | 'noteId'>;

/** Adds one `name=value` of the fragment; names that are not ours are let be, as media fragments ask. */
function withPlace(places: Places, part: string): Result<Places, string> {
  const at = part.indexOf('=');
  const [name, value] = [part.slice(0, Math.max(at, 0)), part.slice(at + 1)];
  if (name === 't') {
    if (places.time !== null) return err(NOT_OURS);
    const time = timeIn(value);
    return time.ok ? ok({ ...places, time: time.value }) : time;
  }
  if (name !== 'note') return ok(places);
  const noteId = places.noteId === null ? decoded(value) : err(NOT_OURS);
  return noteId.ok ? ok({ ...places, noteId: noteId.value }) : noteId;
}

/**
 * Reads `docket://title/TITLE#t=START[,END]&note=ID`. The text may come from any page or program, so it is matched as a
 * whole: one host, ids without control characters, plain seconds within six hours. The error is a sentence for people.
 */
export function readDeepLink(text: string): Result<DeepLink, string> {
  const { title = '', places = '' } =
    text.length > LONGEST_LINK ? {} : (linkForm.exec(text.trim())?.groups ?? {});
  const titleId = decoded(title);
  if (!titleId.ok) return titleId;
  const none: Result<Places, string> = ok({ time: null, noteId: null });
  const read = places
    .split('&')
    .reduce<Result<Places, string>>((known, part) => (known.ok ? withPlace(known.value, part) : known), none);
  return read.ok ? ok({ titleId: titleId.value, ...read.value }) : read;
}
