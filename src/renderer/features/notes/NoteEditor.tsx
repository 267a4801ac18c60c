import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Note } from '../../../shared/domain/notebook/records.ts';
import { useCommands } from '../../store/provider.tsx';
import { Button } from '../../ui/Button.tsx';
import css from './NoteRow.module.css';
import { tagsForWords } from '../../../shared/domain/notebook/triage.ts';

/** What an edit changes: the words, the tags in them, and a mark that got words is a note, and a note without words is a mark. Other tags stay. */
function patchOf(note: Note, text: string) {
  const tags = [...tagsForWords(note, text)];
  if (text === '') return { text, tags, kind: 'mark' as const };
  return note.kind === 'mark' ? { text, tags, kind: 'note' as const } : { text, tags };
}

/** Edits a note where it stands. Enter saves, Shift+Enter is a new line, Escape leaves it as it was. */
export function NoteEditor({ note, onDone }: { readonly note: Note; readonly onDone: () => void }) {
  const commands = useCommands();
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    box.current?.focus();
    box.current?.setSelectionRange(box.current.value.length, box.current.value.length);
  }, []);
  const [text, setText] = useState(note.text);
  const [problem, setProblem] = useState<string | null>(null);
  const save = async (): Promise<void> => {
    if (text.trim() === note.text) return onDone();
    const outcome = await commands.call('note.edit', { id: note.id, patch: patchOf(note, text.trim()) });
    if (!outcome.ok) return setProblem(outcome.error.message);
    commands.say('Note changed');
    onDone();
  };
  const split = async (): Promise<void> => {
    if (text !== note.text) return setProblem('Save these words first, then split the note.');
    const at = box.current?.selectionStart ?? 0;
    const outcome = await commands.call('note.split', { id: note.id, at });
    commands.closeProblem();
    if (!outcome.ok) return setProblem(outcome.error.message);
    commands.say('Split into two notes');
    onDone();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') onDone();
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
        onChange={(event) => setText(event.target.value)}
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
        <Button variant="quiet" onClick={onDone}>
          Leave as it was
        </Button>
      </p>
    </div>
  );
}
