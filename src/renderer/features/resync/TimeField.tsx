import { useState } from 'react';
import { TextField } from '../../ui/TextField.tsx';
import { amountMs, placeMs } from './retime-form.ts';

/** A field for a time; what is wrong with it is said when it is left, not while it is typed. */
export function TimeField(props: {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  /** A length of time, where a plain number means seconds. */
  readonly isAmount?: boolean;
  readonly onChange: (text: string) => void;
}) {
  const [isLeft, setLeft] = useState(false);
  const { label, value, placeholder = '47:12', isAmount = false, onChange } = props;
  const isWhole = value.trim() === '' || (isAmount ? amountMs(value) : placeMs(value)) !== null;
  const error = isAmount ? 'Use 14 for seconds, or 1:30.' : 'Use 47:12 or 1:07:30.';
  return (
    <TextField
      label={label}
      placeholder={placeholder}
      value={value}
      error={isLeft && !isWhole ? error : null}
      onBlur={() => setLeft(true)}
      onChange={(event) => {
        setLeft(false);
        onChange(event.target.value);
      }}
    />
  );
}
