const LONGEST = 80;

/**
 * A file name, without extension, from any words: what file systems refuse becomes a space, and it never begins
 * with a dot or a minus. "chart" where nothing is left.
 */
export const fileNameOf = (words: string): string =>
  words
    .replace(/[\p{Cc}\p{Cs}\p{Cf}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.-]+/u, '')
    .slice(0, LONGEST)
    .replace(/[\s.]+$/u, '') || 'chart';
