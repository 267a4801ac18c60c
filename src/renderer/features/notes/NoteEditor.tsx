import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Note } from '../../../shared/domain/notebook/records.ts';
import { wordsPatch } from '../../store/note-edits.ts';
import { useCommands } from '../../store/provider.tsx';
import { Button } from '../../ui/Button.tsx';
import css from './NoteRow.module.css';

interface NoteEditorProps {
  readonly note: Note;
  readonly onDone: () => void;
  /** The row came back with words that were typed before: the focus may be elsewhere by now, and stays there. */
  readonly isResumed?: boolean;
}

/** The field and what stands in it: the words of the note, or what was typed for it and not saved. */
function useWords(note: Note, isResumed: boolean) {
  const { noteEdits } = useCommands();
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (isResumed) return;
    box.current?.focus();
    box.current?.setSelectionRange(box.current.value.length, box.current.value.length);
  }, [isResumed]);
  const [text, setText] = useState(() => noteEdits.of(note.id) ?? note.text);
  const write = (now: string): void => {
    setText(now);
    noteEdits.changed(note, now);
  };
  return { box, text, write };
}

/** Edits a note where it stands. Enter saves, Shift+Enter is a new line, Escape leaves it as it was. */
export function NoteEditor({ note, onDone, isResumed = false }: NoteEditorProps) {
  const commands = useCommands();
  const { box, text, write } = useWords(note, isResumed);
  const close = (): void => {
    commands.noteEdits.done(note.id);
    onDone();
  };
  const [problem, setProblem] = useState<string | null>(null);
  const save = async (): Promise<void> => {
    if (text.trim() === note.text) return close();
    const outcome = await commands.call('note.edit', { id: note.id, patch: wordsPatch(note, text.trim()) });
    if (!outcome.ok) return setProblem(outcome.error.message);
    commands.say('Note changed');
    close();
  };
  const split = async (): Promise<void> => {
    if (text !== note.text) return setProblem('Save these words first, then split the note.');
    const at = box.current?.selectionStart ?? 0;
    const outcome = await commands.call('note.split', { id: note.id, at });
    commands.closeProblem();
    if (!outcome.ok) return setProblem(outcome.error.message);
    commands.say('Split into two notes');
    close();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') close();
    else if (event.key !== 'Enter' || event.shiftKey) return;
    else void save();
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={css['editor']}>
      <textarea
        ref={box}
        aria-label="Words of this note"
        value={text}
        onChange={(event) => write(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {problem !== null && <p role="alert">{problem}</p>}
      <p className={css['editorFoot']}>
        <Button variant="quiet" onClick={() => void save()}>
          Save
        </Button>
        {note.text !== '' && (
          <Button variant="quiet" onClick={() => void split()}>
            Split at the cursor
          </Button>
        )}
        <Button variant="quiet" onClick={close}>
          Leave as it was
        </Button>
      </p>
    </div>
  );
}
