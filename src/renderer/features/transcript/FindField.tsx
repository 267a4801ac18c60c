import { ChevronDown, ChevronUp } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import { IconButton } from '../../ui/IconButton.tsx';
import css from './Transcript.module.css';
import type { Place } from './use-place.ts';

interface FindFieldProps {
  readonly asked: string;
  readonly onAsk: (asked: string) => void;
  /** The numbers of the lines that have it. */
  readonly hits: readonly number[];
  readonly place: Place;
  /** The page: Control+F anywhere on it comes here. */
  readonly region: RefObject<HTMLElement | null>;
}

/** The hit after or before a line, round from the last to the first; undefined where there is none. */
function hitFrom(hits: readonly number[], at: number, step: 1 | -1): number | undefined {
  if (step === 1) return hits.find((hit) => hit > at) ?? hits[0];
  return hits.findLast((hit) => hit < at) ?? hits.at(-1);
}

const foundWords = (asked: string, hits: readonly number[]): string => {
  if (asked.trim() === '') return '';
  if (hits.length === 0) return 'Nothing so far';
  return hits.length === 1 ? '1 line so far' : `${hits.length} lines so far`;
};

function useFindKey(region: RefObject<HTMLElement | null>, field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const page = region.current;
    const onKeyDown = (event: globalThis.KeyboardEvent): void => {
      const isFind = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'f';
      if (!isFind) return;
      event.preventDefault();
      field.current?.select();
    };
    page?.addEventListener('keydown', onKeyDown);
    return () => page?.removeEventListener('keydown', onKeyDown);
  }, [region, field]);
}

/** Looks for words in the open lines; Enter goes from one line to the next that has them. */
export function FindField({ asked, onAsk, hits, place, region }: FindFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  useFindKey(region, field);
  const step = (by: 1 | -1): void => {
    const hit = hitFrom(hits, place.active, by);
    if (hit !== undefined) place.show(hit);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    step(event.shiftKey ? -1 : 1);
  };
  return (
    <div className={css['find']} role="search">
      <input
        ref={field}
        type="search"
        className={css['field']}
        aria-label="Find in what is said so far"
        aria-keyshortcuts="Control+F"
        placeholder="Find in what is said so far"
        autoComplete="off"
        spellCheck={false}
        value={asked}
        onChange={(event) => onAsk(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <span role="status" className={css['found']}>
        {foundWords(asked, hits)}
      </span>
      {hits.length > 1 && (
        <>
          <IconButton
            label="The one before"
            icon={<ChevronUp size={16} aria-hidden="true" />}
            onClick={() => step(-1)}
          />
          <IconButton
            label="The next one"
            icon={<ChevronDown size={16} aria-hidden="true" />}
            onClick={() => step(1)}
          />
        </>
      )}
    </div>
  );
}
