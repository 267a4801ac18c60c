import { useLayoutEffect, useRef, useState } from 'react';
import type { Note } from '../../../shared/domain/notebook/records.ts';
import { useCommands } from '../../store/provider.tsx';
import { Button } from '../../ui/Button.tsx';
import css from './MarkCard.module.css';
import type { Triage } from './use-triage.ts';
import type { WordsPart } from './words-part.ts';

/**
 * The words of a mark, with the same list of people and tags as a new note has. Enter saves and brings the next mark,
 * Shift+Enter is a new line, Escape leaves; words stay.
 */
export function MarkWords({
  mark,
  triage,
  isQuestion,
  Words,
}: {
  readonly mark: Note;
  readonly triage: Triage;
  readonly isQuestion: boolean;
  readonly Words: WordsPart;
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
  return (
    <div className={css['fill']}>
      <Words
        box={box}
        className={css['box']}
        label={isQuestion ? 'Your question' : 'Words for this mark'}
        placeholder={isQuestion ? 'What do you want to know?' : 'What was it?'}
        text={text}
        onText={(typed) => {
          setText(typed);
          markWords.changed(mark.id, { text: typed, kind });
        }}
        onSave={() => void save()}
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
