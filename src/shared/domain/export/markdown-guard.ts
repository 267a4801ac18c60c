/** Where Markdown would start raw HTML; also behind joiners of an earlier guard. Links such as `<https://…>` are not HTML. */
const HTML_START = /<(?=\u2060*(?:[!?]|\/?[a-z][a-z0-9-]*(?:[\s/>]|$)))/gi;

/**
 * Markdown in which raw HTML is shown as the text it is: an invisible joiner (U+2060) follows its `<`.
 * A block quote keeps an unclosed fence inside, but not an unclosed `<!--` or `<textarea>`: a page made of the file
 * would lose every note after it. Docket itself renders no HTML in notes either.
 * Reversible: a reader drops one joiner where one or more of them stand between `<` and such a start.
 */
export function guardHtml(markdown: string): string {
  return markdown.replace(HTML_START, '<\u2060');
}
