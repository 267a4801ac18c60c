import { CircleQuestionMark } from 'lucide-react';
import css from './Composer.module.css';
import type { DraftState } from './use-draft.ts';

/** Makes the note a question, to be looked up later. */
export function KindToggle({ state }: { readonly state: DraftState }) {
  const isQuestion = state.draft.kind === 'question';
  return (
    <button
      type="button"
      className={css['kind']}
      aria-pressed={isQuestion}
      onClick={(event) => state.edit({ kind: isQuestion ? 'note' : 'question' }, event.timeStamp)}
    >
      <CircleQuestionMark size={14} aria-hidden="true" />
      Question
    </button>
  );
}
