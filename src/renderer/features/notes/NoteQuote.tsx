import css from './NoteQuote.module.css';

/** What somebody says in the film, as the note quotes it; nothing where the note quotes nothing. */
export function NoteQuote({ quote }: { readonly quote: string | undefined }) {
  if (quote === undefined || quote === '') return null;
  return (
    <blockquote className={css['quote']} dir="auto">
      {quote}
    </blockquote>
  );
}
