import type { DiffPart } from '../../../shared/domain/notebook/word-diff.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import css from './NoteHistory.module.css';

/** A text with what went struck out and what came underlined; said in words too, because neither is read aloud. */
export function ChangedWords({ parts }: { readonly parts: readonly DiffPart[] }) {
  return (
    <p className={css['words']}>
      {parts.map((part, at) => (
        // The pieces of one text have no name but their place.
        <Piece key={`${String(at)}-${part.what}`} part={part} />
      ))}
    </p>
  );
}

function Piece({ part: { what, text } }: { readonly part: DiffPart }) {
  if (what === 'same') return <span>{text}</span>;
  if (what === 'gone') {
    return (
      <del className={css['gone']}>
        <VisuallyHidden> taken out: </VisuallyHidden>
        {text}
        <VisuallyHidden> end. </VisuallyHidden>
      </del>
    );
  }
  return (
    <ins className={css['new']}>
      <VisuallyHidden> put in: </VisuallyHidden>
      {text}
      <VisuallyHidden> end. </VisuallyHidden>
    </ins>
  );
}
