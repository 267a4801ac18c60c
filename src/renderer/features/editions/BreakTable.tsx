import { Button } from '../../ui/Button.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { breakLengthWords, breakWords, lengthWords, timeWords } from './edition-words.ts';
import type { AssumedBreak, KeptBreak } from './stretches.ts';
import css from './Tables.module.css';

interface BreakTableProps {
  readonly breaks: readonly KeptBreak[];
  readonly assumed: readonly AssumedBreak[];
  readonly onChange: (one: KeptBreak) => void;
  readonly onRemove: (one: KeptBreak) => void;
  readonly onTakeOut: (one: AssumedBreak) => void;
}

const placeWords = ({ sourceMs, filmMs }: KeptBreak): string =>
  sourceMs === null ? `film ${timeWords(filmMs)}` : timeWords(sourceMs);

function Kept({ one, table }: { readonly one: KeptBreak; readonly table: BreakTableProps }) {
  const at = placeWords(one);
  const canChange = one.sourceMs !== null && one.lengthMs !== null;
  return (
    <tr>
      <th scope="row">{one.sourceMs === null ? 'not known yet' : timeWords(one.sourceMs)}</th>
      <td>{timeWords(one.filmMs)}</td>
      <td className={css['length']}>{breakLengthWords(one)}</td>
      <td>{breakWords(one)}</td>
      <td className={css['acts']}>
        {canChange && (
          <Button
            variant="quiet"
            aria-label={`Change the break at ${at}`}
            onClick={() => table.onChange(one)}
          >
            Change
          </Button>
        )}
        <Button variant="quiet" aria-label={`Remove the break at ${at}`} onClick={() => table.onRemove(one)}>
          Remove
        </Button>
      </td>
    </tr>
  );
}

function Assumed({ one, table }: { readonly one: AssumedBreak; readonly table: BreakTableProps }) {
  const length = lengthWords(one.sourceTo - one.sourceFrom);
  return (
    <tr data-guessed>
      <th scope="row">up to {timeWords(one.sourceTo)}</th>
      <td>{timeWords(one.filmMs)}</td>
      <td>{length}</td>
      <td>A guess. Was that a break?</td>
      <td className={css['acts']}>
        <Button
          variant="quiet"
          aria-label={`Take out ${length} before ${timeWords(one.sourceTo)}`}
          onClick={() => table.onTakeOut(one)}
        >
          Take out {length}
        </Button>
      </td>
    </tr>
  );
}

/** The breaks in the order of the film, the kept ones and those that only follow from the cues. */
export function BreakTable(table: BreakTableProps) {
  const { breaks, assumed } = table;
  return (
    <div className={css['scroller']}>
      <table className={css['table']} aria-label="Breaks">
        <thead>
          <tr>
            <th scope="col">In this edition</th>
            <th scope="col">In the film</th>
            <th scope="col">Length</th>
            <th scope="col">How it is known</th>
            <th scope="col">
              <VisuallyHidden>What to do with it</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {breaks
            .toSorted((left, right) => left.filmMs - right.filmMs)
            .map((one) => (
              <Kept key={one.id} one={one} table={table} />
            ))}
          {assumed.map((one) => (
            <Assumed key={one.sourceFrom} one={one} table={table} />
          ))}
          {breaks.length + assumed.length === 0 && (
            <tr>
              <td colSpan={5}>None so far.</td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}
