import { useId, type ComponentProps } from 'react';
import css from './TextField.module.css';

/** Everything a native text input takes, but its look. */
export interface TextFieldProps extends Omit<ComponentProps<'input'>, 'className' | 'style' | 'id'> {
  readonly label: string;
  /** What is wrong and what to type instead; null while nothing is. Told at once when it appears. */
  readonly error: string | null;
}

/** One line of text with its name above and what is wrong with it below. */
export function TextField({ label, error, ...rest }: TextFieldProps) {
  const id = useId();
  return (
    <div className={css['field']}>
      <label htmlFor={id}>{label}</label>
      <input
        type="text"
        autoComplete="off"
        spellCheck={false}
        {...rest}
        id={id}
        aria-invalid={error !== null}
        aria-describedby={`${id}-error`}
        className={css['input']}
      />
      <p id={`${id}-error`} role="alert" className={css['error']}>
        {error}
      </p>
    </div>
  );
}
