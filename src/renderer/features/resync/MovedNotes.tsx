import { useMemo, useState } from 'react';
import { wordless } from '../../../shared/domain/notebook/wordless.ts';
import { formatTimecode } from '../../../shared/domain/time/format-timecode.ts';
import { useMirror } from '../../store/provider.tsx';
import type { MovedNote } from '../../store/types.ts';
import { classNames } from '../../ui/class-names.ts';
import { VirtualList } from '../../ui/VirtualList.tsx';
import { heldWords } from './held-words.ts';
import css from './Resync.module.css';

const timeWords = (ms: number | null): string =>
  ms === null ? 'no time' : formatTimecode(ms, { style: 'compact' });

const firstWords = (text: string): string => (text.trim() === '' ? wordless.mark : text);

/** About how high (CSS px) a line is; those that were drawn are measured. */
const LINE_PX = 27;

/**
 * Every note that moves, from where to where; however many they are, only the lines in view are drawn. What an edge of the
 * film holds back is said in words.
 */
export function MovedNotes({ moves }: { readonly moves: readonly MovedNote[] }) {
  const notes = useMirror((mirror) => mirror.notes);
  const textOf = useMemo(() => new Map(notes.map(({ id, text }) => [id, text])), [notes]);
  const [active, setActive] = useState(0);
  if (moves.length === 0) return null;
  return (
    <div role="table" aria-label="Notes that would move" aria-rowcount={moves.length + 1}>
      <div role="row" aria-rowindex={1} className={classNames(css['move'], css['moveHead'])}>
        <span role="columnheader">From</span>
        <span role="columnheader">To</span>
        <span role="columnheader">Note</span>
      </div>
      <VirtualList
        label="Lines"
        role="rowgroup"
        className={css['moves']}
        count={moves.length}
        headerRows={1}
        itemSize={LINE_PX}
        active={Math.min(active, moves.length - 1)}
        onActive={setActive}
        keyOf={(at) => moves[at]?.noteId ?? String(at)}
        rowProps={() => ({ className: css['move'] })}
      >
        {(at) => <Line move={moves[at]} textOf={textOf} />}
      </VirtualList>
    </div>
  );
}

interface LineProps {
  readonly move: MovedNote | undefined;
  readonly textOf: ReadonlyMap<string, string>;
}

function Line({ move, textOf }: LineProps) {
  if (move === undefined) return null;
  return (
    <>
      <span role="cell">{timeWords(move.fromMs)}</span>
      <span role="cell">{timeWords(move.toMs)}</span>
      <span role="cell">
        <span className={css['words']}>{firstWords(textOf.get(move.noteId) ?? 'A note')}</span>
        {move.clamped && <span className={css['held']}>{heldWords(move)}</span>}
      </span>
    </>
  );
}
