import type { ReactNode } from 'react';
import type { MovedNote, RetimePlanView } from '../../store/types.ts';
import { MovedNotes } from './MovedNotes.tsx';
import css from './Resync.module.css';
import type { Planned } from './use-retime.ts';

const counted = (count: number, noun: string): string =>
  `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`;

/** What the edges of the film take, said before it happens: notes that are held at one place lose their distances. */
function heldSentence(held: readonly MovedNote[]): readonly string[] {
  if (held.length === 0) return [];
  const edges = new Set(held.map(({ toMs }) => (toMs === 0 ? '0:00' : 'the end')));
  return [`${counted(held.length, 'note')} would be held at ${[...edges].join(' and ')}.`];
}

/** What would move, in one or a few sentences. */
function planWords({ moves, scenes, cueTimes, rateWords }: RetimePlanView): string {
  const along = [
    ...(scenes > 0 ? [`with ${counted(scenes, 'scene')}`] : []),
    ...(cueTimes > 0 ? [`with ${counted(cueTimes, 'cue time')}`] : []),
  ];
  const notes = moves.length === 0 ? 'No note would move' : `${counted(moves.length, 'note')} would move`;
  const clamped = moves.filter((move) => move.clamped);
  return [
    `${[notes, ...along].join(', ')}.`,
    ...heldSentence(clamped),
    ...(rateWords === null || rateWords === '' ? [] : [`${rateWords}.`]),
  ].join(' ');
}

/** What would move, in words; beside the button that does it, so that nobody presses it without having seen them. */
export function RetimeWords({ planned }: { readonly planned: Planned }) {
  return (
    <p role="status" className={css['sentence']}>
      {planned.what === 'plan' && planWords(planned.plan)}
    </p>
  );
}

/** What would move, line by line; why nothing would, where that is so. */
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
      <Preview>
        <p role="alert" className={css['danger']}>
          {problem}
        </p>
      </Preview>
    );
  }
  if (planned.what !== 'plan') {
    return (
      <Preview>
        <p className={css['quiet']}>Type the times, and every note that would move is listed here first.</p>
      </Preview>
    );
  }
  const { moves } = planned.plan;
  return (
    moves.length > 0 && (
      <Preview>
        <MovedNotes moves={moves} />
      </Preview>
    )
  );
}

const Preview = ({ children }: { readonly children: ReactNode }) => (
  <section aria-label="Preview" className={css['preview']}>
    {children}
  </section>
);
