import { Button } from '../../ui/Button.tsx';
import css from './Resync.module.css';

/** A cue file that was read and not taken in yet. */
export interface ReadFile {
  readonly token: string;
  readonly fileName: string;
  readonly fresh: number;
  readonly known: number;
  readonly skipped: readonly { readonly where: string; readonly why: string }[];
}

const times = (count: number): string => (count === 1 ? '1 time' : `${count} times`);

/** What a cue file would bring, before it does. */
export function CueFileRead({
  file,
  onTake,
}: {
  readonly file: ReadFile;
  readonly onTake: (token: string) => void;
}) {
  const { fresh, known, skipped } = file;
  return (
    <section aria-labelledby="cue-file-read" className={css['aside']}>
      <h3 id="cue-file-read">{file.fileName}</h3>
      <p>
        {fresh === 0 ? 'Nothing new is in it.' : `${times(fresh)} new here.`}
        {known > 0 && ` ${times(known)} here already.`} Your own times stay as they are.
      </p>
      {skipped.length > 0 && (
        <details className={css['details']}>
          <summary>{skipped.length === 1 ? '1 line is' : `${skipped.length} lines are`} left out</summary>
          <ul className={css['skipped']}>
            {skipped.map(({ where, why }) => (
              <li key={where}>
                {where}: {why}
              </li>
            ))}
          </ul>
        </details>
      )}
      {fresh > 0 && (
        <div className={css['row']}>
          <Button variant="primary" onClick={() => onTake(file.token)}>
            Take in {times(fresh)}
          </Button>
        </div>
      )}
    </section>
  );
}
