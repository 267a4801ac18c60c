import type { KeyboardEvent, RefObject } from 'react';
import { composerAction, runComposerAction } from './features/notes/composer-keys.ts';
import type { DraftState } from './features/notes/use-draft.ts';
import { useMirror } from './store/provider.tsx';

/** What a place for the words of a note needs; `onSave` is told whether another note comes next. */
export interface NoteBoxProps {
  readonly state: DraftState;
  readonly box: RefObject<HTMLTextAreaElement | null>;
  readonly rows: number;
  readonly placeholder: string;
  readonly onSave: (after: 'return' | 'next') => void;
  readonly onLeave: () => void;
}

/** The words of a note with the same keys as in the main window's composer. Looks are the window's. */
export function NoteBox({ state, box, rows, placeholder, onSave, onLeave }: NoteBoxProps) {
  const cases = useMirror((mirror) => mirror.cases);
  const caseOf = (digit: number): string | null | undefined =>
    digit === 0 ? null : cases.find((one) => one.listing === digit)?.id;
  const pressKey = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    const action = event.nativeEvent.isComposing ? null : composerAction(event);
    if (action === null) return;
    event.preventDefault();
    event.stopPropagation();
    runComposerAction(action, state, { save: onSave, leave: onLeave, caseOf, atMs: event.timeStamp });
  };
  return (
    <textarea
      ref={box}
      aria-label="Note"
      rows={rows}
      placeholder={placeholder}
      value={state.draft.text}
      onChange={(event) => state.write(event.target.value, event.timeStamp)}
      onKeyDown={pressKey}
    />
  );
}
