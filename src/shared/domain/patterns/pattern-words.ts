import { formatTimecode } from '../time/format-timecode.ts';
import { splitTime } from '../time/split-time.ts';

/** The row, column or strand of notes that are about nobody in particular. */
export const BETWEEN_CASES = 'Between cases';

/** "1 note", "3 notes". */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** "1 person", "4 people". */
export const countedPeople = (count: number): string => `${count} ${count === 1 ? 'person' : 'people'}`;

/** "a", "a and b", "a, b and c". */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

/** A film time (ms) as charts write it: hours only from one hour on. */
export const at = (filmMs: number): string => formatTimecode(filmMs, { style: 'compact' });

/** A number and its unit, which no line end parts. */
const measured = (value: number, unit: string): string => `${value}\u00A0${unit}`;

/** A length of film time (ms) in short words: "40 s", "4 min 10 s", "1 h 2 min". */
export function lengthWords(ms: number): string {
  const { hours, minutes, seconds } = splitTime(ms);
  const parts =
    hours > 0
      ? [measured(hours, 'h'), minutes > 0 ? measured(minutes, 'min') : '']
      : [minutes > 0 ? measured(minutes, 'min') : '', seconds > 0 ? measured(seconds, 's') : ''];
  return parts.filter((part) => part !== '').join(' ') || measured(0, 's');
}

/** What to say where some notes are about more than one person, so that rows add up to more than there are notes. */
export const severalAside = (several: number, noun = 'note'): readonly string[] =>
  several === 0
    ? []
    : [
        several === 1
          ? `1 ${noun} is about more than one person: it stands with each of them and counts once in the total.`
          : `${several} ${noun}s are about more than one person: they stand with each of them and count once in the total.`,
      ];
