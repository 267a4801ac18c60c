const tagPattern = /(?<![\p{L}\p{N}_#/&])#(?<tag>[\p{L}\p{N}_][\p{L}\p{N}_-]*)/gu;
const longest = 100;
const most = 100;

/**
 * The tags that stand in a note's text: `#` and a word, at the start or after something that is no letter.
 * First spelling wins, order of appearance, without the `#`. Figures alone (`#1`) are no tag, because people write
 * "question #1"; a Markdown heading (`# Heading`) is none either. Keeps what the contract allows: 100 tags of at
 * most 100 characters.
 */
export function parseTags(text: string): readonly string[] {
  const found = new Map<string, string>();
  for (const match of text.matchAll(tagPattern)) {
    const tag = (match.groups?.['tag'] ?? '').replace(/-+$/u, '');
    const key = tag.toLowerCase();
    const isFigures = /^[\p{N}_-]*$/u.test(tag);
    if (!isFigures && tag.length <= longest && found.size < most && !found.has(key)) found.set(key, tag);
  }
  return [...found.values()];
}
