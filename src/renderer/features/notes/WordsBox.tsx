import type { KeyboardEvent, RefObject } from 'react';
import { ComposerList } from './ComposerList.tsx';
import { listWords, useCompletions } from './use-completions.ts';
import css from './WordsBox.module.css';

/** What a field for the words of a note that is there already needs. */
interface WordsBoxProps {
  readonly box: RefObject<HTMLTextAreaElement | null>;
  readonly label: string;
  readonly placeholder: string;
  readonly text: string;
  readonly className?: string | undefined;
  readonly onText: (text: string) => void;
  readonly onSave: () => void;
}

/**
 * The words of a note outside the composer, with the same list of people and tags. Enter saves, Shift+Enter is a new
 * line; while letters are being composed every key is the input method's. Keys are taken on the way down, so that Escape
 * closes an open list before the page around it leaves the field.
 */
export function WordsBox({ box, label, placeholder, text, className, onText, onSave }: WordsBoxProps) {
  const list = useCompletions(text, box);
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return;
    const isOfList = list.pressKey(event);
    if (!isOfList && (event.key !== 'Enter' || event.shiftKey)) return;
    event.preventDefault();
    if (isOfList) event.stopPropagation();
    else onSave();
  };
  return (
    <div className={css['words']}>
      <textarea
        ref={box}
        className={className}
        aria-label={label}
        placeholder={placeholder}
        value={text}
        onChange={(event) => {
          onText(event.target.value);
          list.follow(event.target);
        }}
        onSelect={(event) => list.follow(event.currentTarget)}
        onKeyDownCapture={onKeyDown}
        onBlur={list.close}
        {...listWords(list)}
      />
      <ComposerList list={list} place="above" />
    </div>
  );
}
