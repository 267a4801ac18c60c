import type { ReactElement } from 'react';
import Markdown, { type Components } from 'react-markdown';
import rehypeSanitize from 'rehype-sanitize';

const allowed = ['p', 'br', 'strong', 'em', 'code', 'pre', 'blockquote', 'ul', 'ol', 'li', 'a'];

const drawn: Components = {
  a: ({ children, href }) => (
    <span>
      {children}
      {href === undefined || children === href ? null : ` (${href})`}
    </span>
  ),
};

/** Words that were drawn last: a row that comes into view again is not parsed again. */
const MOST_KEPT = 500;
const kept = new Map<string, ReactElement>();

/** Parses at once; react-markdown's component has no state of its own, so what it gives can be kept. */
const parsed = (text: string): ReactElement =>
  Markdown({
    allowedElements: allowed,
    unwrapDisallowed: true,
    skipHtml: true,
    rehypePlugins: [rehypeSanitize],
    components: drawn,
    children: text,
  });

/**
 * Markdown as a note may use it: bold, italic, code, quotes, lists. Links are words with their address, because a
 * click must not leave the app; images, headings and raw HTML are not drawn, and what remains is sanitised.
 */
export function NoteMarkdown({ text }: { readonly text: string }) {
  const known = kept.get(text);
  if (known !== undefined) return known;
  const fresh = parsed(text);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(text, fresh);
  return fresh;
}
