import { wordless } from '../../../shared/domain/notebook/wordless.ts';
import { formatTimecode } from '../../../shared/domain/time/format-timecode.ts';
import { useMirror } from '../../store/provider.tsx';
import type { MovedNote } from '../../store/types.ts';
import css from './Resync.module.css';

const timeWords = (ms: number | null): string =>
  ms === null ? 'no time' : formatTimecode(ms, { style: 'compact' });

const firstWords = (text: string): string => (text.trim() === '' ? wordless.mark : text);

/** So many lines are seen at once; the others are one press away, so that the buttons below stay near. */
const AT_ONCE = 6;

/** Which notes move, from where to where. What an edge of the film holds back is said in words. */
export function MovedNotes({ moves }: { readonly moves: readonly MovedNote[] }) {
  const rest = moves.slice(AT_ONCE);
  if (moves.length === 0) return null;
  return (
    <>
      <MovesTable moves={moves.slice(0, AT_ONCE)} />
      {rest.length > 0 && (
        <details className={css['details']}>
          <summary>And {rest.length} more</summary>
          <MovesTable moves={rest} />
        </details>
      )}
    </>
  );
}

function MovesTable({ moves }: { readonly moves: readonly MovedNote[] }) {
  const notes = useMirror((mirror) => mirror.notes);
  const textOf = new Map(notes.map(({ id, text }) => [id, text]));
  return (
    <table className={css['moves']}>
      <thead>
        <tr>
          <th scope="col">From</th>
          <th scope="col">To</th>
          <th scope="col">Note</th>
        </tr>
      </thead>
      <tbody>
        {moves.map((move) => (
          <tr key={move.noteId}>
            <td>{timeWords(move.fromMs)}</td>
            <td>{timeWords(move.toMs)}</td>
            <td>
              <span className={css['words']}>{firstWords(textOf.get(move.noteId) ?? 'A note')}</span>
              {move.clamped && <span className={css['held']}>Held at the edge of the film</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
