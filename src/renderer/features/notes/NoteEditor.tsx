import { useId, type KeyboardEvent } from 'react';
import { wordDiff } from '../../../shared/domain/notebook/word-diff.ts';
import type { Note } from '../../../shared/domain/notebook/records.ts';
import { Button } from '../../ui/Button.tsx';
import css from './NoteRow.module.css';
import { useKeptInView } from './use-kept-in-view.ts';
import { useNoteWords, type NoteWords } from './use-note-words.ts';
import { WordsBox } from './WordsBox.tsx';

interface NoteEditorProps {
  readonly note: Note;
  readonly onDone: () => void;
  /** The row came back with words that were typed before: the focus may be elsewhere by now, and stays there. */
  readonly isResumed?: boolean;
}

/**
 * Edits a note where it stands, with the same list of people and tags as a new note has. Enter saves, Shift+Enter is a new
 * line, Escape leaves it as it was.
 */
export function NoteEditor({ note, onDone, isResumed = false }: NoteEditorProps) {
  const words = useNoteWords({ note, onDone, isResumed });
  const edit = useKeptInView({ box: words.box, isAsking: words.theirs !== null });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && event.target instanceof HTMLTextAreaElement) event.stopPropagation();
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    event.preventDefault();
    words.close();
  };
  return (
    <div ref={edit} role="presentation" data-note-editor="" className={css['editor']} onKeyDown={onKeyDown}>
      {words.theirs !== null && (
        <p aria-hidden="true" className={css['which']}>
          Yours
        </p>
      )}
      <WordsBox
        box={words.box}
        label="Words of this note"
        placeholder=""
        text={words.text}
        onText={words.write}
        onSave={() => void words.save()}
      />
      {words.problem !== null && <p role="alert">{words.problem}</p>}
      {words.theirs === null ? <Foot words={words} isEmpty={note.text === ''} /> : <Both words={words} />}
    </div>
  );
}

function Foot({ words, isEmpty }: { readonly words: NoteWords; readonly isEmpty: boolean }) {
  return (
    <p className={css['editorFoot']}>
      <Button variant="quiet" onClick={() => void words.save()}>
        Save
      </Button>
      {!isEmpty && (
        <Button variant="quiet" onClick={() => void words.split()}>
          Split at the cursor
        </Button>
      )}
      <Button variant="quiet" onClick={words.close}>
        Leave as it was
      </Button>
    </p>
  );
}

/** The words that the note has by now, and the choice: nothing is written over unseen, and the history has both. */
function Both({ words }: { readonly words: NoteWords }) {
  const id = useId();
  return (
    <>
      <p id={id} className={css['which']}>
        On the disk now
      </p>
      <blockquote dir="auto" aria-labelledby={id} className={css['theirs']}>
        {words.theirs === '' ? 'No words' : <Theirs mine={words.text} theirs={words.theirs ?? ''} />}
      </blockquote>
      <p className={css['editorFoot']}>
        <Button variant="quiet" onClick={words.joinBoth}>
          Keep both
        </Button>
        <Button variant="quiet" onClick={() => void words.saveMine()}>
          Save mine instead
        </Button>
        <Button variant="quiet" onClick={words.close}>
          Leave as it is now
        </Button>
      </p>
    </>
  );
}

/** The words on the disk; those that the words in the field do not have are marked. */
const Theirs = ({ mine, theirs }: { readonly mine: string; readonly theirs: string }) =>
  wordDiff(mine, theirs).map(
    ({ what, text }, at) =>
      what !== 'gone' && (
        // The pieces of one text have no name but their place.
        <Piece key={`${String(at)}-${what}`} isOther={what === 'new'} text={text} />
      ),
  );

const Piece = ({ isOther, text }: { readonly isOther: boolean; readonly text: string }) =>
  isOther ? <mark className={css['other']}>{text}</mark> : text;
