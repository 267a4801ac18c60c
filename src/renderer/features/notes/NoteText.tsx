import { lazy, memo, Suspense } from 'react';
import { isPlain } from './is-plain.ts';
import css from './NoteRow.module.css';

const NoteMarkdown = lazy(() =>
  import('./NoteMarkdown.tsx').then((module) => ({ default: module.NoteMarkdown })),
);

/**
 * A note's words. They stand there plain at once; Markdown is drawn when its code, which is loaded last, has come, and
 * only where the words have any.
 */
export const NoteText = memo(function NoteText({ text }: { readonly text: string }) {
  const words = <p>{text}</p>;
  return (
    <div className={css['text']}>
      {isPlain(text) ? (
        words
      ) : (
        <Suspense fallback={words}>
          <NoteMarkdown text={text} />
        </Suspense>
      )}
    </div>
  );
});
