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

/**
 * Markdown as a note may use it: bold, italic, code, quotes, lists. Links are words with their address, because a
 * click must not leave the app; images, headings and raw HTML are not drawn, and what remains is sanitised.
 */
export function NoteMarkdown({ text }: { readonly text: string }) {
  return (
    <Markdown
      allowedElements={allowed}
      unwrapDisallowed
      skipHtml
      rehypePlugins={[rehypeSanitize]}
      components={drawn}
    >
      {text}
    </Markdown>
  );
}
