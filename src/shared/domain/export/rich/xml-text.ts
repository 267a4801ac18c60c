const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const TO_ESCAPE = /[&<>"']/;

/**
 * Text as it stands in XML or HTML, between tags or in a quoted attribute.
 * Cleaned text has no character that XML forbids; see `cleanText`.
 */
export function xmlText(text: string): string {
  if (!TO_ESCAPE.test(text)) return text;
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
