import { Undo2 } from 'lucide-react';
import type { CaseView } from '../../../shared/domain/dossier/views.ts';
import type { Note } from '../../../shared/domain/notebook/records.ts';
import { wordless } from '../../../shared/domain/notebook/wordless.ts';
import { formatTimecode } from '../../../shared/domain/time/format-timecode.ts';
import { useCommands, useMirror, useView } from '../../store/provider.tsx';
import { CaseShape } from '../../ui/CaseShape.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import css from './MiniLastNote.module.css';

/** The note that was written last, whatever its place in the film; null before the first. */
export const lastWritten = (notes: readonly Note[]): Note | null =>
  notes.reduce<Note | null>(
    (last, note) => (last === null || note.createdAt > last.createdAt ? note : last),
    null,
  );

const wordsOf = (note: Note): string => (note.text === '' ? wordless[note.kind] : note.text);

const timeOf = (note: Note): string =>
  note.filmMs === null ? 'no time' : formatTimecode(note.filmMs, { style: 'compact' });

/** Says to screen readers what was done; eyes see it happen. */
export function MiniSaid() {
  const done = useView((view) => view.done);
  return (
    <span role="status">
      <VisuallyHidden>{done}</VisuallyHidden>
    </span>
  );
}

/** What was written last in one line, and the way to take back what was done last, named. */
export function MiniLastNote({ cases }: { readonly cases: readonly CaseView[] }) {
  const note = lastWritten(useMirror((mirror) => mirror.notes));
  const undo = useMirror((mirror) => mirror.history.undo);
  const commands = useCommands();
  const owner = cases.find((one) => one.id === note?.caseIds[0]);
  return (
    <div className={css['last']}>
      {note === null ? (
        <p className={css['lastText']}>Press N when something matters.</p>
      ) : (
        <>
          <CaseShape listing={owner?.listing ?? null} />
          <span className={css['lastTime']}>{timeOf(note)}</span>
          <p className={css['lastText']}>
            <VisuallyHidden>Last note: </VisuallyHidden>
            {wordsOf(note)}
          </p>
        </>
      )}
      {undo !== null && (
        <IconButton
          label={`Undo “${undo}”`}
          shortcut="Ctrl+Z"
          icon={<Undo2 size={18} />}
          onClick={() => void commands.undo()}
        />
      )}
      <MiniSaid />
    </div>
  );
}
