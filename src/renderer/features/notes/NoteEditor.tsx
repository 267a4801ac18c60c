import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Note } from '../../../shared/domain/notebook/records.ts';
import { useCommands } from '../../store/provider.tsx';
import { Button } from '../../ui/Button.tsx';
import css from './NoteRow.module.css';
import { parseTags } from '../../../shared/domain/notebook/parse-tags.ts';

/** What an edit changes: the words, the tags in them, and a mark that got words is a note, and a note without words is a mark. Other tags stay. */
function patchOf(note: Note, text: string) {
  const before = new Set(parseTags(note.text).map((tag) => tag.toLowerCase()));
  const kept = note.tags.filter((tag) => !before.has(tag.toLowerCase()));
  const tags = [...new Set([...kept, ...parseTags(text)])];
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
        <Button variant="quiet" onClick={onDone}>
          Leave as it was
        </Button>
      </p>
    </div>
  );
}
