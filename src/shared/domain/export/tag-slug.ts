/** Letters, marks, digits, emoji with their joiners and colours, and `_ / -`: what a hashtag may contain. */
const NOT_ALLOWED =
  /[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u200D_/-]+/gu;

/**
 * A tag as one word for `#tag` and for class names: `#A; b` becomes `A-b`, and digits alone become `y1984`, because
 * readers take a bare number for something else. Empty when nothing of the tag can be kept; not reversible, so every
 * format also carries the exact tag.
 */
export function tagSlug(tag: string): string {
  const slug = tag
    .replace(/^#+/, '')
    .replace(NOT_ALLOWED, '-')
    .replace(/^-+|-+$/g, '');
  return /^\p{N}+$/u.test(slug) ? `y${slug}` : slug;
}
