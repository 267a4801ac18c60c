/** What JSON leaves as it is and YAML 1.1 takes for a line end or for the start of a file. */
const YAML_BREAKS = /[\u0085\u2028\u2029\uFEFF]/g;

/**
 * A cleaned text as a double-quoted YAML string. Every string is quoted, because readers of YAML 1.1 take `1:15:21` for
 * a number, `yes` for a truth and `2020-04-05` for a date. It is also a JSON string.
 */
export const yamlString = (text: string): string =>
  JSON.stringify(text).replace(
    YAML_BREAKS,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** Texts as a YAML list on one line. */
export const yamlList = (texts: readonly string[]): string => `[${texts.map(yamlString).join(', ')}]`;
