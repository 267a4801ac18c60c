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

interface Figures {
  readonly hours: string | undefined;
  readonly minutes: string | undefined;
  readonly seconds: string | undefined;
  readonly millis: string | undefined;
}

/** Every way of writing a time, each naming its figures; a text matches at most one of them. */
const grammars: readonly RegExp[] = [
  /^(?:(?<hours>\d{1,2}):(?<minutes>\d\d)|(?<longMinutes>\d{1,3})):(?<seconds>\d\d)(?:\.(?<millis>\d{3}))?$/,
  /^(?:(?<hours>\d{1,2})\.(?<minutes>\d\d)|(?<longMinutes>\d{1,3}))\.(?<seconds>\d\d)$/,
  /^(?:(?<hours>\d{1,2})(?<minutes>\d\d)|(?<longMinutes>\d{1,2}))(?<seconds>\d\d)$/,
  /^(?=\d)(?:(?<hours>\d{1,2})h)?(?:(?<minutes>\d{1,3})m(?:in)?)?(?:(?<seconds>\d{1,5})s(?:ec)?)?$/,
];

const readFigures = (text: string): Figures | null => {
  for (const grammar of grammars) {
    const groups = grammar.exec(text)?.groups;
    if (groups === undefined) continue;
    return {
      hours: groups['hours'],
      minutes: groups['minutes'] ?? groups['longMinutes'],
      seconds: groups['seconds'],
      millis: groups['millis'],
    };
  }
  return null;
};

const milliseconds = ({ hours, minutes, seconds, millis }: Figures): Result<number, TimeError> => {
  if (hours !== undefined && Number(minutes ?? 0) > 59) return err(timeError('too-many-minutes'));
  const onlySeconds = hours === undefined && minutes === undefined;
  if (!onlySeconds && Number(seconds ?? 0) > 59) return err(timeError('too-many-seconds'));
  const whole = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
  const ms = whole * 1000 + Number(millis ?? 0);
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
