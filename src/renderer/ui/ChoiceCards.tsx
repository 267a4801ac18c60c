import { useId } from 'react';
import css from './ChoiceCards.module.css';

/** One of a few choices, each with a line that says what it means. */
export interface ChoiceCardsProps<T extends string> {
  readonly legend: string;
  readonly options: readonly { readonly value: T; readonly label: string; readonly hint: string }[];
  readonly value: T;
  /** The choice stands only once `value` follows. */
  readonly onChange: (value: T) => void;
}

/** A radio group of cards in a row, wrapping where there is no room. */
export function ChoiceCards<T extends string>({ legend, options, value, onChange }: ChoiceCardsProps<T>) {
  const id = useId();
  return (
    <fieldset className={css['group']}>
      <legend className={css['legend']}>{legend}</legend>
      <div className={css['cards']}>
        {options.map((option) => (
          <label key={option.value} className={css['card']}>
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={option.value === value}
              aria-describedby={`${id}-${option.value}`}
              aria-labelledby={`${id}-${option.value}-name`}
              onChange={() => onChange(option.value)}
            />
            <span id={`${id}-${option.value}-name`} className={css['label']}>
              {option.label}
            </span>
            <span id={`${id}-${option.value}`} className={css['hint']}>
              {option.hint}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
