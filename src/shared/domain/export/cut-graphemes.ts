/** Far more code units than a whole emoji family takes; keeps the segmenter away from the rest of a long text. */
const UNITS_PER_GRAPHEME = 16;
/**
 * Letters, digits and punctuation that never join with what stands beside them (Latin, Greek, Cyrillic, Hebrew without
 * points, ideographs): among them every code unit is a character. The segmenter takes a hundred times as long.
 */
const ONLY_PLAIN =
  /^[ -~\n\u00A1-\u00AC\u00AE-\u02FF\u0370-\u0482\u048A-\u052F\u05D0-\u05EA\u2010-\u2027\u4E00-\u9FFF]*$/;
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * The first `max` characters as people count them, with `…` when something was cut off; no emoji or accent is split.
 * The text is first cut by code units, because segmenting a note of 90,000 characters can exhaust the memory.
 */
export function cutGraphemes(text: string, max: number): string {
  if (text.length <= max) return text;
  if (ONLY_PLAIN.test(text.slice(0, max + 1))) return `${text.slice(0, max)}…`;
  const head = text.slice(0, max * UNITS_PER_GRAPHEME);
  let units = 0;
  let count = 0;
  for (const { segment } of graphemes.segment(head)) {
    const reachesCut = head.length < text.length && units + segment.length === head.length;
    if (count === max || reachesCut) break;
    units += segment.length;
    count += 1;
  }
  return units === text.length ? text : `${head.slice(0, units)}…`;
}
