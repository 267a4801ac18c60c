import { formatTimecode } from '../../../shared/domain/time/format-timecode.ts';
import { useCommands } from '../../store/provider.tsx';
import type { CorrectionView } from '../../store/types.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { MovedNotes } from './MovedNotes.tsx';
import css from './Resync.module.css';

const counted = (count: number): string =>
  count === 1 ? '1 note' : `${count.toLocaleString('en-GB')} notes`;

/** Asked before the clock moves by more than 10 s: what would move, and what it may have been. Nothing has moved yet. */
export function CorrectionSheet({ question }: { readonly question: CorrectionView }) {
  const { answerCorrection } = useCommands();
  const { notes, missedBreak } = question;
  return (
    <Dialog
      title={question.question}
      onClose={() => void answerCorrection('keep')}
      actions={
        <>
          <Button onClick={() => void answerCorrection('keep')}>Keep</Button>
          {notes.length > 0 && (
            <Button onClick={() => void answerCorrection('move-notes')}>
              Move, and {counted(notes.length)}
            </Button>
          )}
          <Button variant="primary" data-first-focus onClick={() => void answerCorrection('move')}>
            Move
          </Button>
        </>
      }
    >
      <p className={css['fromTo']}>
        <span>{formatTimecode(Math.round(question.fromMs))}</span>
        <span aria-hidden="true">→</span>
        <span className={css['visuallyTo']}>to</span>
        <strong>{formatTimecode(Math.round(question.toMs))}</strong>
      </p>
      {missedBreak !== null && (
        <div className={css['aside']}>
          <p>{missedBreak.question}</p>
          <Button onClick={() => void answerCorrection('was-a-break')}>It was a break</Button>
        </div>
      )}
      {notes.length > 0 && (
        <details className={css['details']}>
          <summary>Which notes</summary>
          <MovedNotes moves={notes} />
        </details>
      )}
    </Dialog>
  );
}
