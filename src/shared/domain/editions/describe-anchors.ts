import type { AnchorDifference } from './anchor-differences.ts';

/** A difference up to this (ms) is what hands do. */
const smallMs = 3000;

const numbers = [
  'No',
  'One',
  'Two',
  'Three',
  'Four',
  'Five',
  'Six',
  'Seven',
  'Eight',
  'Nine',
  'Ten',
] as const;
const numberWord = (count: number): string => numbers[count] ?? String(count);

const seconds = ({ byMs }: AnchorDifference): number => Math.round(Math.abs(byMs) / 1000);

const oddWords = (odd: readonly AnchorDifference[]): string => {
  const [first, ...others] = odd;
  if (first === undefined) return '';
  if (others.length === 0) return ` One differs by ${seconds(first)} s: check it.`;
  const most = Math.max(...odd.map(seconds));
  return ` ${numberWord(odd.length)} differ by up to ${most} s: check them.`;
};

/**
 * What an edition map rests on, in words: "Based on 4 cues you set. Most differ by under 3 s. One differs by 41 s: check
 * it." Says nothing about agreement when there is only one.
 */
export const describeAnchors = (differences: readonly AnchorDifference[]): string => {
  const count = differences.length;
  if (count === 0) return 'No cue set yet, so the source is taken to begin with the film.';
  if (count === 1) return 'Based on 1 cue you set.';
  const odd = differences.filter(({ byMs }) => Math.abs(byMs) >= smallMs);
  const based = `Based on ${count} cues you set.`;
  if (odd.length === 0) return `${based} They differ by under 3 s.`;
  const rest = count - odd.length;
  if (rest === 0) return `${based}${oddWords(odd)}`;
  const restWords =
    rest > odd.length ? 'Most differ' : `${numberWord(rest)} ${rest === 1 ? 'differs' : 'differ'}`;
  return `${based} ${restWords} by under 3 s.${oddWords(odd)}`;
};
