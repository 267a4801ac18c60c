import { useId } from 'react';
import css from './Segmented.module.css';
import { VisuallyHidden } from './VisuallyHidden.tsx';

/** One of a few choices that are all seen at once. */
export interface SegmentedProps<T extends string> {
  /** What is chosen; the name of the group. */
  readonly legend: string;
  readonly isLegendHidden?: boolean;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly value: T;
  /** The choice stands only once `value` follows, so a choice that needs a yes can be asked about first. */
  readonly onChange: (value: T) => void;
  readonly isDisabled?: boolean;
}

/** A radio group drawn as one bar: arrows move within it, Tab leaves it. */
export function Segmented<T extends string>(props: SegmentedProps<T>) {
  const name = useId();
  return (
    <fieldset className={css['bar']} disabled={props.isDisabled}>
      <legend className={css['legend']}>
        <VisuallyHidden>{props.legend}</VisuallyHidden>
      </legend>
      {props.isLegendHidden !== true && (
        <span aria-hidden="true" className={css['name']}>
          {props.legend}
        </span>
      )}
      {props.options.map(({ value, label }) => (
        <label key={value} className={css['segment']}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={value === props.value}
            onChange={() => props.onChange(value)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
