import { useState } from 'react';
import { TextField } from '../../ui/TextField.tsx';
import { amountMs, placeMs } from './retime-form.ts';

/** Nothing typed behind it makes a time of this. */
const HOPELESS = /[^\d\s:.,hminsec−-]/iu;

function faultIn(text: string, isAmount: boolean): string | null {
  if (text.trim() === '' || (isAmount ? amountMs(text) : placeMs(text)) !== null) return null;
  return isAmount ? 'Use 14 for seconds, or 1:30.' : 'Use 47:12 or 1:07:30.';
}

/**
 * A field for a time. What is only not whole yet is said when it is left or confirmed, not while it is typed; what can
 * never be a time is said at once.
 */
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
  const fault = faultIn(value, isAmount);
  return (
    <TextField
      label={label}
      placeholder={placeholder}
      value={value}
      error={isLeft || HOPELESS.test(value) ? fault : null}
      onBlur={() => setLeft(true)}
      onKeyDown={(event) => event.key === 'Enter' && setLeft(true)}
      onChange={(event) => {
        setLeft(false);
        onChange(event.target.value);
      }}
    />
  );
}
