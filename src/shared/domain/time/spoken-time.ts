import { splitTime } from './split-time.ts';

const counted = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`;

/**
 * Says a length of time (milliseconds) in words, for a screen reader: "47 minutes, 12 seconds".
 * Parts that are zero are left out and milliseconds are dropped, so under a second it is "0 seconds". Throws a
 * RangeError when `ms` is not finite.
 */
export const spokenTime = (ms: number): string => {
  const { negative, hours, minutes, seconds } = splitTime(ms);
  const parts = [
    ...(hours > 0 ? [counted(hours, 'hour')] : []),
    ...(minutes > 0 ? [counted(minutes, 'minute')] : []),
    ...(seconds > 0 ? [counted(seconds, 'second')] : []),
  ];
  if (parts.length === 0) return '0 seconds';
  return `${negative ? 'minus ' : ''}${parts.join(', ')}`;
};
