import { useEffect, useRef, type HTMLAttributes, type MouseEvent, type RefObject } from 'react';
import type { LineFinder } from '../../../shared/domain/transcript/find-in-lines.ts';
import { useCommands } from '../../store/provider.tsx';
import { useSeekable } from '../../store/use-player.ts';
import type { TranscriptLine } from '../../store/use-transcript.ts';
import { useTouch } from '../../ui/use-touch.ts';
import { VirtualList, type VirtualListHandle } from '../../ui/VirtualList.tsx';
import { lineTime } from './transcript-words.ts';
import css from './Transcript.module.css';
import type { Chosen } from './use-chosen.ts';
import type { Place } from './use-place.ts';

interface LinesProps {
  readonly list: RefObject<VirtualListHandle | null>;
  readonly lines: readonly TranscriptLine[];
  readonly finder: LineFinder | null;
  /** The number of the line that the film is at. */
  readonly now: number;
  readonly place: Place;
  readonly chosen: Chosen;
}

const HEIGHT = 36;

const indexOf = (target: EventTarget | null): number | null => {
  const row = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-index]') : null;
  return row?.dataset['index'] === undefined ? null : Number(row.dataset['index']);
};

/** Looks at the film where a line is said, in the player that is followed if it can be moved. */
function useGoTo(): (line: TranscriptLine | undefined) => void {
  const commands = useCommands();
  const player = useSeekable();
  return (line) => {
    if (line === undefined) return;
    commands.lookAt(player === null ? line.startMs : null);
    player?.seek(line.startMs);
  };
}

/**
 * The keys of a line: Enter goes there, Space chooses it, Escape lets all go. A native listener, so that what it uses
 * is used before the page and the window look.
 */
function useLineKeys(
  box: RefObject<HTMLElement | null>,
  keys: Readonly<Record<string, (index: number) => boolean>>,
) {
  useEffect(() => {
    const element = box.current;
    const onKeyDown = (event: KeyboardEvent): void => {
      const index = indexOf(event.target);
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
      if (index === null || !isPlain || keys[event.key]?.(index) !== true) return;
      event.preventDefault();
    };
    element?.addEventListener('keydown', onKeyDown);
    return () => element?.removeEventListener('keydown', onKeyDown);
  });
}

const isChoosing = (event: MouseEvent): boolean =>
  event.ctrlKey ||
  event.metaKey ||
  (event.target instanceof HTMLElement && event.target.dataset['choose'] !== undefined);

/** Somebody who marks words with the mouse does not want to go anywhere. */
const isMarking = (): boolean => window.getSelection()?.isCollapsed === false;

/** The open lines, each with its time in the margin; one tab stop. */
export function Lines({ list, lines, finder, now, place, chosen }: LinesProps) {
  const box = useRef<HTMLDivElement>(null);
  const goTo = useGoTo();
  useTouch(box, place.stay);
  useLineKeys(box, {
    Enter: (index) => {
      goTo(lines[index]);
      return true;
    },
    ' ': (index) => {
      chosen.toggle(index);
      return true;
    },
    Escape: () => {
      chosen.clear();
      return chosen.ids.size > 0;
    },
  });
  const onClick = (index: number, event: MouseEvent): void => {
    if (isChoosing(event)) chosen.toggle(index);
    else if (event.shiftKey) chosen.extendTo(index);
    else if (!isMarking()) goTo(lines[index]);
  };
  const rowProps = (index: number): HTMLAttributes<HTMLDivElement> => ({
    className: css['line'],
    'aria-selected': chosen.ids.has(lines[index]?.id ?? ''),
    ...(index === now ? { 'aria-current': 'true' } : {}),
    onClick: (event) => onClick(index, event),
  });
  return (
    <div ref={box} className={css['paper']}>
      <VirtualList
        ref={list}
        label="What is said so far. Enter goes to a line, Space chooses it."
        role="listbox"
        isMultiple
        count={lines.length}
        keyOf={(index) => lines[index]?.id ?? String(index)}
        rowProps={rowProps}
        active={place.active}
        onActive={(index, { extend }) => {
          place.setActive(index);
          if (extend) chosen.extendTo(index);
        }}
        itemSize={HEIGHT}
        className={css['lines']}
      >
        {(index) => <Words line={lines[index]} finder={finder} />}
      </VirtualList>
    </div>
  );
}

function Words({
  line,
  finder,
}: {
  readonly line: TranscriptLine | undefined;
  readonly finder: LineFinder | null;
}) {
  if (line === undefined) return null;
  const parts = finder === null ? [{ text: line.text, isHit: false }] : finder.marked(line.text);
  return (
    <>
      <span className={css['time']}>{lineTime(line.startMs)}</span>
      <span className={css['text']} dir="auto">
        {parts.map(({ text, isHit }, at) => (isHit ? <mark key={at}>{text}</mark> : text))}
      </span>
      <span className={css['box']} data-choose="" aria-hidden="true" title="Choose this line" />
    </>
  );
}
