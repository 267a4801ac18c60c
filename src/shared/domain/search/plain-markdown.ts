/** What Markdown puts around words, each with what stays of it; every repetition is bounded, so that no text is slow. */
const MARKERS = [
  [/^[ \t]*(?:```|~~~).*$/gmu, ''],
  [/^[ \t]*(?:(?:[-*+>]|\d{1,9}[.)]|#{1,6})[ \t]+)+/gmu, ''],
  [/(?<!\\)!?\[([^\][]{0,400})\]\([^)\s]{0,2000}\)/gu, '$1'],
  [/(?<!\\)\*\*(?=\S)(.{1,400}?)(?<=[^\s\\])\*\*/gu, '$1'],
  [/(?<![\p{L}\p{N}_\\])__(?=\S)(.{1,400}?)(?<=[^\s\\])__(?![\p{L}\p{N}_])/gu, '$1'],
  [/(?<!\\)\*(?=[^\s*])([^*\n]{1,400})(?<=[^\s\\])\*/gu, '$1'],
  [/(?<![\p{L}\p{N}_\\])_(?=[^\s_])([^_\n]{1,400})(?<=[^\s\\])_(?![\p{L}\p{N}_])/gu, '$1'],
  [/(?<!\\)`([^`\n]{1,400})`/gu, '$1'],
  [/\\([!-/:-@[-`{-~])/gu, '$1'],
] as const;

/** Whether a text has any of the characters that Markdown gives a meaning. */
const MARKED = /[*_`[\]#>~\\+-]|^\s*\d{1,9}[.)]/mu;

/**
 * A note's text as it reads when it is drawn, without the signs of Markdown; what is no pair stays as it was written. For
 * a line of what was found, where a text stands in one piece and is not drawn.
 */
export const plainMarkdown = (text: string): string =>
  MARKED.test(text) ? MARKERS.reduce((rest, [marker, words]) => rest.replace(marker, words), text) : text;
