import { err, ok, type Result } from '../../result.ts';
import { longestFilmMs } from './longest-film.ts';
import { plainTimeText } from './plain-time-text.ts';
import { timeError, type TimeError } from './time-error.ts';

/**
 * What a typed time means, in milliseconds of film time: a `position` from the first frame, or what is still
 * `remaining` (a player that counts down), which only becomes a position once the film's length is known.
 */
export interface ParsedTime {
  readonly kind: 'position' | 'remaining';
  readonly ms: number;
}

/** The figures of a time as numbers; null where the text had none. */
interface Figures {
  readonly hours: number | null;
  readonly minutes: number | null;
  readonly seconds: number;
  readonly millis: number;
}

/** Every way of writing a time, each naming its figures; a text matches at most one of them. */
const grammars: readonly RegExp[] = [
  /^(?:(?<hours>\d{1,2}):(?<minutes>\d\d)|(?<longMinutes>\d{1,3})):(?<seconds>\d\d)(?:\.(?<millis>\d{3}))?$/,
  /^(?:(?<hours>\d{1,2})\.(?<minutes>\d\d)|(?<longMinutes>\d{1,3}))\.(?<seconds>\d\d)$/,
  /^(?:(?<hours>\d{1,2})(?<minutes>\d\d)|(?<longMinutes>\d{1,2}))(?<seconds>\d\d)$/,
  /^(?=\d)(?:(?<hours>\d{1,2})h)?(?:(?<minutes>\d{1,3})m(?:in)?)?(?:(?<seconds>\d{1,5})s(?:ec)?)?$/,
];

const numberOrNull = (text: string | undefined): number | null => (text === undefined ? null : Number(text));

const readFigures = (text: string): Figures | null => {
  const groups = grammars.map((grammar) => grammar.exec(text)?.groups).find((found) => found !== undefined);
  if (groups === undefined) return null;
  return {
    hours: numberOrNull(groups['hours']),
    minutes: numberOrNull(groups['minutes'] ?? groups['longMinutes']),
    seconds: Number(groups['seconds'] ?? 0),
    millis: Number(groups['millis'] ?? 0),
  };
};

/** Refuses a figure that runs over while a larger one stands before it: 67:30 is a time and 1:67:30 is not. */
const overrun = ({ hours, minutes, seconds }: Figures): TimeError['kind'] | null => {
  if (hours !== null && minutes !== null && minutes > 59) return 'too-many-minutes';
  return seconds > 59 && (hours !== null || minutes !== null) ? 'too-many-seconds' : null;
};

const milliseconds = (figures: Figures): Result<number, TimeError> => {
  const problem = overrun(figures);
  if (problem !== null) return err(timeError(problem));
  const minutes = (figures.hours ?? 0) * 60 + (figures.minutes ?? 0);
  const ms = (minutes * 60 + figures.seconds) * 1000 + figures.millis;
  return ms > longestFilmMs ? err(timeError('past-the-end')) : ok(ms);
};

/**
 * Reads a time as people and players write it: `1:07:30`, `67:30`, `1.07.30`, `4712` (47:12), `10730`, `4050s`,
 * `47m`, `1h07m30s`, the export form `00:47:12.345`, and with a minus in front what is remaining (`-43:12`).
 * One or two bare figures are refused because 47 may mean minutes or seconds; so is a remaining time of nothing.
 * The error's message is ready to show beside the field.
 */
export const parseTimecode = (text: string): Result<ParsedTime, TimeError> => {
  const plain = plainTimeText(text);
  if (plain === '') return err(timeError('empty'));
  const isRemaining = plain.startsWith('-');
  const figures = readFigures(isRemaining ? plain.slice(1) : plain);
  if (figures === null) return err(timeError('not-a-time'));
  const ms = milliseconds(figures);
  if (!ms.ok) return ms;
  if (isRemaining && ms.value === 0) return err(timeError('not-a-time'));
  return ok({ kind: isRemaining ? 'remaining' : 'position', ms: ms.value });
};
