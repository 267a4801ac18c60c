import type { FocusEvent, KeyboardEvent, RefObject } from 'react';
import { useMirror } from '../../store/provider.tsx';
import { ComposerList, type ListPlace } from './ComposerList.tsx';
import css from './ComposerBox.module.css';
import { composerAction, runComposerAction } from './composer-keys.ts';
import { listWords, useCompletions, type Completions } from './use-completions.ts';
import type { DraftState } from './use-draft.ts';

/** What a place for the words of a note needs; `onSave` is told whether another note comes next. */
export interface ComposerBoxProps {
  readonly state: DraftState;
  readonly box: RefObject<HTMLTextAreaElement | null>;
  readonly placeholder: string;
  /** Where the list of people and tags stands. */
  readonly list: ListPlace;
  readonly rows?: number;
  readonly className?: string | undefined;
  readonly onSave: (after: 'return' | 'next') => void;
  readonly onLeave: () => void;
  readonly onBlur?: (event: FocusEvent<HTMLTextAreaElement>) => void;
}

/** The keys of the words: while letters are being composed they are the input method's, then the list's, then ours. */
function useKeys({ state, onSave, onLeave }: ComposerBoxProps, list: Completions) {
  const cases = useMirror((mirror) => mirror.cases);
  const caseOf = (digit: number): string | null | undefined =>
    digit === 0 ? null : cases.find((one) => one.listing === digit)?.id;
  return (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    const isComposing = event.nativeEvent.isComposing || event.keyCode === 229;
    if (isComposing) return;
    const isOfList = list.pressKey(event);
    const action = isOfList ? null : composerAction(event);
    if (!isOfList && action === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (action === null) return;
    runComposerAction(action, state, { save: onSave, leave: onLeave, caseOf, atMs: event.timeStamp });
  };
}

/** The words of a note: the same text field, keys and list in every window. Looks are the window's. */
export function ComposerBox(props: ComposerBoxProps) {
  const { state, box, list: place } = props;
  const list = useCompletions(state.draft.text, box);
  const pressKey = useKeys(props, list);
  return (
    <div className={css['words']}>
      <textarea
        ref={box}
        className={props.className}
        aria-label="Note"
        aria-keyshortcuts="N"
        rows={props.rows}
        placeholder={props.placeholder}
        value={state.draft.text}
        onChange={(event) => {
          state.write(event.target.value, event.timeStamp);
          list.follow(event.target);
        }}
        onSelect={(event) => list.follow(event.currentTarget)}
        onKeyDown={pressKey}
        onBlur={(event) => {
          list.close();
          props.onBlur?.(event);
        }}
        {...listWords(list)}
      />
      <ComposerList list={list} place={place} />
    </div>
  );
}
