import css from './Rule.module.css';

/** A line between parts, or the double line of a margin. Decoration: headings and regions carry the structure. */
export function Rule({ kind = 'single' }: { readonly kind?: 'single' | 'margin' }) {
  return <span aria-hidden="true" className={css[kind]} />;
}
