import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Note } from '../../../shared/domain/notebook/records.ts';
import { useCommands } from '../../store/provider.tsx';
import { Button } from '../../ui/Button.tsx';
import css from './MarkCard.module.css';
import type { Triage } from './use-triage.ts';

/** The words of a mark. Enter saves and brings the next mark, Shift+Enter is a new line, Escape leaves; words stay. */
export function MarkWords({
  mark,
  triage,
  isQuestion,
}: {
  readonly mark: Note;
  readonly triage: Triage;
  readonly isQuestion: boolean;
}) {
  const box = useRef<HTMLTextAreaElement>(null);
  const { markWords } = useCommands();
  const [text, setText] = useState(() => markWords.store.getState().get(mark.id)?.text ?? '');
  const kind = isQuestion ? 'question' : 'note';
  // Before anything is painted: the letter that follows the key belongs into the box.
  useLayoutEffect(() => {
    box.current?.focus();
  }, []);
  const save = async (): Promise<void> => {
    if (text.trim() === '') return;
    if (await triage.saveWords(text, kind)) markWords.saved(mark.id);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing || event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    void save();
  };
  return (
    <div className={css['fill']}>
      <textarea
        ref={box}
        className={css['box']}
        aria-label={isQuestion ? 'Your question' : 'Words for this mark'}
        placeholder={isQuestion ? 'What do you want to know?' : 'What was it?'}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          markWords.changed(mark.id, { text: event.target.value, kind });
        }}
        onKeyDown={onKeyDown}
      />
      <p className={css['fillFoot']}>
        <Button variant="primary" shortcut="Enter" onClick={() => void save()}>
          {isQuestion ? 'Save question' : 'Save words'}
        </Button>
        <Button shortcut="Esc" onClick={triage.close}>
          Not now
        </Button>
      </p>
    </div>
  );
}
