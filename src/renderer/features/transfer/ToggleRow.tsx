import { useId, type ReactNode } from 'react';
import { Toolbar } from '../../ui/Toolbar.tsx';
import css from './Export.module.css';

/** One thing that can be on or off; `key` is unique in its row. */
interface Toggle<T> {
  readonly key: string;
  readonly value: T;
  readonly label: string;
  readonly count: number;
  readonly mark?: ReactNode;
}

/** Several things of one sort, of which some may be wanted; none means all. */
export interface ToggleRowProps<T> {
  readonly label: string;
  readonly toggles: readonly Toggle<T>[];
  readonly chosen: readonly T[];
  readonly onChange: (chosen: readonly T[]) => void;
}

/** A row of toggles, one stop of Tab; with one or none there is nothing to choose and nothing is drawn. */
export function ToggleRow<T>({ label, toggles, chosen, onChange }: ToggleRowProps<T>) {
  const id = useId();
  if (toggles.length < 2) return null;
  const flip = (value: T): void =>
    onChange(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);
  return (
    <div className={css['row']}>
      <span id={id} className={css['label']}>
        {label}
      </span>
      <Toolbar label={label} className={css['toggles']}>
        {toggles.map(({ key, value, label: words, count, mark }) => (
          <button
            key={key}
            type="button"
            aria-pressed={chosen.includes(value)}
            className={css['toggle']}
            onClick={() => flip(value)}
          >
            {mark}
            {words} <span className={css['count']}>{count}</span>
          </button>
        ))}
      </Toolbar>
    </div>
  );
}
