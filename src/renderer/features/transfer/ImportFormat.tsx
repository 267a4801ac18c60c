import { useId } from 'react';
import css from './Import.module.css';
import { useFormats } from './use-formats.ts';

/** A choice of format; null leaves it to Docket. */
export interface ImportFormatProps {
  readonly value: string | null;
  readonly onChange: (format: string | null) => void;
}

/** Says what a file is, where Docket does not see it or sees it wrongly. */
export function ImportFormat({ value, onChange }: ImportFormatProps) {
  const id = useId();
  const formats = useFormats();
  return (
    <div className={css['field']}>
      <label htmlFor={id}>Read it as</label>
      <select
        id={id}
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
      >
        <option value="">Whatever it is</option>
        {formats.map((format) => (
          <option key={format.id} value={format.id}>
            {format.label}
          </option>
        ))}
      </select>
    </div>
  );
}
