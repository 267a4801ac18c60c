import type { RetimePlanView } from '../../store/types.ts';
import { MovedNotes } from './MovedNotes.tsx';
import css from './Resync.module.css';
import type { Planned } from './use-retime.ts';

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** What would move, in one or a few sentences. */
function planWords({ moves, scenes, cueTimes, rateWords }: RetimePlanView): string {
  const along = [
    ...(scenes > 0 ? [`with ${counted(scenes, 'scene')}`] : []),
    ...(cueTimes > 0 ? [`with ${counted(cueTimes, 'cue time')}`] : []),
  ];
  const notes = moves.length === 0 ? 'No note would move' : `${counted(moves.length, 'note')} would move`;
  const clamped = moves.filter((move) => move.clamped).length;
  return [
    `${[notes, ...along].join(', ')}.`,
    ...(clamped > 0 ? [`${counted(clamped, 'note')} would be held at the edge of the film.`] : []),
    ...(rateWords === null || rateWords === '' ? [] : [`${rateWords}.`]),
  ].join(' ');
}

/** What would move, in words and line by line; why nothing would, where that is so. */
export function RetimePreview({
  planned,
  refused,
}: {
  readonly planned: Planned;
  readonly refused: string | null;
}) {
  const problem = refused ?? (planned.what === 'refused' ? planned.message : null);
  if (problem !== null) {
    return (
      <section aria-label="Preview" className={css['preview']}>
        <p role="alert" className={css['danger']}>
          {problem}
        </p>
      </section>
    );
  }
  const plan = planned.what === 'plan' ? planned.plan : null;
  return (
    <section aria-label="Preview" className={css['preview']}>
      <p role="status" className={plan === null ? css['quiet'] : css['said']}>
        {plan === null
          ? 'Type the times, and every note that would move is listed here first.'
          : planWords(plan)}
      </p>
      {plan !== null && <MovedNotes moves={plan.moves} />}
    </section>
  );
}
