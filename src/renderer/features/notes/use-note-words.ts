import { useEffect, useRef, useState, type RefObject } from 'react';
import type { Note } from '../../../shared/domain/notebook/records.ts';
import type { TypedEdit } from '../../store/note-edits.ts';
import { useCommands } from '../../store/provider.tsx';

/** A note whose words are being changed, and what closes its field. */
export interface EditedNote {
  readonly note: Note;
  readonly onDone: () => void;
  /** The row came back with words that were typed before: the focus may be elsewhere by now, and stays there. */
  readonly isResumed: boolean;
}

/** The field of a note's words and what can be done there. */
export interface NoteWords {
  readonly box: RefObject<HTMLTextAreaElement | null>;
  readonly text: string;
  readonly write: (text: string) => void;
  readonly save: () => Promise<void>;
  readonly split: () => Promise<void>;
  readonly close: () => void;
  /** Why the last attempt was refused; the words are still there. */
  readonly problem: string | null;
  /** What the note says by now, where that was changed elsewhere since this edit began; null where it was not. */
  readonly theirs: string | null;
  /** Saves over what the note says by now. */
  readonly saveMine: () => Promise<void>;
  /** Puts both into the field, one below the other, to be saved. */
  readonly joinBoth: () => void;
}

/** The focus goes to the end of the words, unless the row only came back. */
function useFocused(isResumed: boolean): RefObject<HTMLTextAreaElement | null> {
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (isResumed) return;
    box.current?.focus();
    box.current?.setSelectionRange(box.current.value.length, box.current.value.length);
  }, [box, isResumed]);
  return box;
}

/** What stands in the field, over which words of the note; kept on the disk while it is typed. */
function useTyped(note: Note) {
  const { noteEdits } = useCommands();
  const [typed, setTyped] = useState<TypedEdit>(
    () => noteEdits.of(note.id) ?? { text: note.text, over: note.text },
  );
  const type = (now: TypedEdit): void => {
    setTyped(now);
    noteEdits.changed(note.id, now);
  };
  return { typed, type };
}

/** The words of one note in the making: typed, saved, split, or left. */
export function useNoteWords({ note, onDone, isResumed }: EditedNote): NoteWords {
  const commands = useCommands();
  const box = useFocused(isResumed);
  const { typed, type } = useTyped(note);
  const [problem, setProblem] = useState<string | null>(null);
  const [theirs, setTheirs] = useState<string | null>(null);
  const close = (): void => {
    commands.noteEdits.left(note.id);
    onDone();
  };
  const saveOver = async (over: string): Promise<void> => {
    const text = typed.text.trim();
    if (text === over.trim()) return close();
    const outcome = await commands.quietly('note.edit', { id: note.id, patch: { text }, over });
    if (!outcome.ok) {
      setTheirs(outcome.error.kind === 'words-changed' ? outcome.error.text : null);
      return setProblem(outcome.error.message);
    }
    commands.noteEdits.saved(note.id);
    commands.say('Note changed');
    onDone();
  };
  const split = async (): Promise<void> => {
    if (typed.text !== note.text) return setProblem('Save these words first, then split the note.');
    const at = box.current?.selectionStart ?? 0;
    const outcome = await commands.call('note.split', { id: note.id, at });
    commands.closeProblem();
    if (!outcome.ok) return setProblem(outcome.error.message);
    commands.say('Split into two notes');
    close();
  };
  return {
    ...{ box, text: typed.text, split, close, problem, theirs },
    write: (text) => type({ ...typed, text }),
    save: () => saveOver(typed.over),
    saveMine: () => saveOver(theirs ?? typed.over),
    joinBoth: () => {
      if (theirs === null) return;
      type({ text: `${theirs}\n\n${typed.text}`, over: theirs });
      setTheirs(null);
      setProblem(null);
      box.current?.focus();
    },
  };
}
