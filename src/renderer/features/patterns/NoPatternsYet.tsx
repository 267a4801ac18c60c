import { counted } from '../../../shared/domain/patterns/pattern-words.ts';
import css from './PatternsPage.module.css';

const soFar = (notes: number): string =>
  notes === 0
    ? 'Press N when something matters. You can add words later.'
    : `You have ${counted(notes, 'note')} so far.`;

/** Instead of charts that would make a pattern out of too little. Blank ruled paper: unwritten, not hidden. */
export function NoPatternsYet({ notes }: { readonly notes: number }) {
  return (
    <div className={css['empty']}>
      <p className={css['emptyTitle']}>Charts start at five notes.</p>
      <p className={css['soFar']}>{soFar(notes)}</p>
      <div className={css['paper']} aria-hidden="true" />
    </div>
  );
}
