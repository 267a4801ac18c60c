import { useChoiceProblem, type TranscriptDesk } from '../../store/use-transcript.ts';
import { Notice } from '../../ui/Notice.tsx';
import css from './Transcript.module.css';

/** What went wrong: with the file chosen last, with what is kept, with asking. */
export function Problems({ desk }: { readonly desk: TranscriptDesk }) {
  const { problem, close } = useChoiceProblem();
  const others = [...(desk.shown?.problems ?? []), ...(desk.problem === null ? [] : [desk.problem.message])];
  return (
    <div className={css['problems']}>
      {problem !== null && (
        <Notice tone="danger" onClose={close}>
          {problem} Nothing was changed.
        </Notice>
      )}
      {others.map((one) => (
        <Notice key={one} tone="danger">
          {one}
        </Notice>
      ))}
    </div>
  );
}
