import { lazy, Suspense } from 'react';
import css from './NoteRow.module.css';

const NoteMarkdown = lazy(() =>
  import('./NoteMarkdown.tsx').then((module) => ({ default: module.NoteMarkdown })),
);

/** A note's words. They stand there plain at once; Markdown is drawn when its code, which is loaded last, has come. */
export function NoteText({ text }: { readonly text: string }) {
  return (
    <div className={css['text']}>
      <Suspense fallback={<p>{text}</p>}>
        <NoteMarkdown text={text} />
      </Suspense>
    </div>
  );
}
