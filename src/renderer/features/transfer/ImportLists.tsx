import type { ReactNode } from 'react';
import { wordless } from '../../../shared/domain/notebook/wordless.ts';
import { formatTimecode } from '../../../shared/domain/time/format-timecode.ts';
import css from './Import.module.css';
import type { Previewed } from './import-state.ts';
import { moreWords } from './import-words.ts';

type Line = Previewed['preview']['first']['new'][number];
type Place = Previewed['preview']['refused'][number];

/** One kind of entries, folded or open. */
export interface GroupProps {
  readonly title: string;
  readonly count: number;
  readonly isOpen: boolean;
  readonly children: ReactNode;
}

/** A group with its number, not drawn where there is nothing in it. */
export function Group({ title, count, isOpen, children }: GroupProps) {
  if (count === 0) return null;
  return (
    <details open={isOpen} className={css['group']}>
      <summary>
        {title} <span className={css['number']}>{count.toLocaleString('en')}</span>
      </summary>
      <div className={css['inGroup']}>{children}</div>
    </details>
  );
}

const timeOf = (filmMs: number | null): string =>
  filmMs === null ? 'no time' : formatTimecode(filmMs, { style: 'compact' });

function More({ shown, all }: { readonly shown: number; readonly all: number }) {
  const words = moreWords(shown, all);
  return words === null ? null : <p className={css['hint']}>{words}</p>;
}

/** The first notes of a group: film time, the beginning of the words, where in the file. */
export function Lines({ lines, all }: { readonly lines: readonly Line[]; readonly all: number }) {
  return (
    <>
      <ol className={css['lines']}>
        {lines.map((line) => (
          <li key={line.at} className={css['line']}>
            <span className={css['time']}>{timeOf(line.filmMs)}</span>
            <span dir="auto" className={css['text']}>
              {line.text === '' ? <span className={css['quiet']}>{wordless.mark}</span> : line.text}
            </span>
            <span className={css['at']}>{line.at}</span>
          </li>
        ))}
      </ol>
      <More shown={lines.length} all={all} />
    </>
  );
}

/** The first notes that differ, with both versions and what differs. */
export function ChangedLines({ lines, all }: { readonly lines: readonly Line[]; readonly all: number }) {
  return (
    <>
      <ol className={css['lines']}>
        {lines.map((line) => (
          <li key={line.at} className={css['line']}>
            <span className={css['time']}>{timeOf(line.filmMs)}</span>
            <div className={css['versions']}>
              <p dir="auto">
                <span className={css['quiet']}>Mine: </span>
                {line.mine === '' ? wordless.mark : line.mine}
              </p>
              <p dir="auto">
                <span className={css['quiet']}>The file’s: </span>
                {line.text === '' ? wordless.mark : line.text}
              </p>
              <p className={css['quiet']}>{line.why}</p>
            </div>
            <span className={css['at']}>{line.at}</span>
          </li>
        ))}
      </ol>
      <More shown={lines.length} all={all} />
    </>
  );
}

/** Places in the file, each with a sentence. */
export function Places({ places, all }: { readonly places: readonly Place[]; readonly all: number }) {
  return (
    <>
      <ol className={css['lines']}>
        {places.map(({ at, reason }, number) => (
          <li key={`${number} ${at}`} className={css['place']}>
            <span className={css['where']}>{at}</span>
            <span>{reason}</span>
          </li>
        ))}
      </ol>
      <More shown={places.length} all={all} />
    </>
  );
}
