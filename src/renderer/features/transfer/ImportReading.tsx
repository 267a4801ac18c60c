import { Button } from '../../ui/Button.tsx';
import css from './Import.module.css';
import { progressOf } from './import-words.ts';
import { ImportHeading } from './ImportHeading.tsx';

/** What is being read, and how far it is. */
export interface ImportReadingProps {
  readonly name: string;
  /** Bytes read, and bytes there are; 0 where that is not known. */
  readonly done: number;
  readonly of: number;
  readonly onStop: () => void;
}

/** While a file is read: how far it is, and how to stop. */
export function ImportReading({ name, done, of, onStop }: ImportReadingProps) {
  const share = progressOf({ done, of });
  return (
    <div className={css['step']}>
      <ImportHeading>{name === '' ? 'Reading' : `Reading ${name}`}</ImportHeading>
      <div className={css['reading']}>
        <progress aria-label="How much has been read" {...(share === null ? {} : { value: share })} />
        <Button onClick={onStop}>Stop</Button>
      </div>
    </div>
  );
}
