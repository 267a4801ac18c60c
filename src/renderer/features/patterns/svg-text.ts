import { cleanText } from '../../../shared/domain/export/clean-text.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as XML takes it, in elements and in attributes; what XML cannot hold becomes U+FFFD. */
export const escaped = (text: string): string =>
  cleanText(text).replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

/** A number as short as a drawing needs it: at most two decimals. Throws a RangeError for what is no number. */
export function figures(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`Not a number to draw: ${value}`);
  return String(Math.round(value * 100) / 100);
}

/** One element as text. `inside` must be XML already; attribute values are escaped here. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  inside = '',
): string {
  const list = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${typeof value === 'number' ? figures(value) : escaped(value)}"`,
  );
  return inside === '' ? `<${name}${list.join('')}/>` : `<${name}${list.join('')}>${inside}</${name}>`;
}
