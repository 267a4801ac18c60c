import { useLayoutEffect, useRef, type RefObject } from 'react';
import type { Note } from '../../../shared/domain/notebook/records.ts';
import { spokenTime } from '../../../shared/domain/time/spoken-time.ts';
import { isFocusLost } from '../../store/focus-targets.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { timeOf } from './inbox-words.ts';
import { MarkActions } from './MarkActions.tsx';
import { MarkAround } from './MarkAround.tsx';
import css from './MarkCard.module.css';
import { MarkCases } from './MarkCases.tsx';
import { MarkTimeForm } from './MarkTimeForm.tsx';
import { MarkWords } from './MarkWords.tsx';
import type { Inbox } from './use-inbox.ts';
import { UnsavedWords } from './UnsavedWords.tsx';
import type { Triage } from './use-triage.ts';
import type { WordsPart } from './words-part.ts';

interface MarkCardProps {
  readonly mark: Note;
  readonly inbox: Inbox;
  readonly triage: Triage;
  readonly region: RefObject<HTMLElement | null>;
  readonly list: RefObject<HTMLElement | null>;
  readonly Words: WordsPart;
}

/** Whether the focus is the page's own to move: on it, or on nothing because what had it is gone. */
const isOwn = (region: HTMLElement | null): boolean =>
  isFocusLost() || region?.contains(document.activeElement) === true;

/** Whoever walks through the list stays in the list; everybody else is given the card. */
function focusShown(card: HTMLElement | null, list: HTMLElement | null): void {
  const row = list?.querySelector<HTMLElement>('[aria-current]') ?? null;
  row?.scrollIntoView({ block: 'nearest' });
  const isInList = list?.contains(document.activeElement) === true;
  (isInList ? row : card)?.focus({ preventScroll: true });
}

/**
 * Gives the focus to the card when the next mark comes, so that a screen reader says it and its keys go on working;
 * never takes it from elsewhere in the window.
 */
function useFocusOfCard({ region, list, triage }: Pick<MarkCardProps, 'region' | 'list' | 'triage'>) {
  const card = useRef<HTMLElement>(null);
  const isFilling = triage.filling !== null;
  useLayoutEffect(() => {
    if (!isFilling && isOwn(region.current)) focusShown(card.current, list.current);
  }, [region, list, isFilling]);
  return card;
}

/** One mark, large: when, what was on screen, whose it is, and what becomes of it. */
export function MarkCard(props: MarkCardProps) {
  const { mark, inbox, triage } = props;
  const card = useFocusOfCard(props);
  const spoken = mark.filmMs === null ? 'without a film time' : `at ${spokenTime(mark.filmMs)}`;
  const place = `${inbox.at + 1} of ${inbox.count}`;
  return (
    <article ref={card} tabIndex={-1} aria-label={`Mark ${spoken}, ${place}`} className={css['card']}>
      <header className={css['head']}>
        <h3 className={mark.filmMs === null ? css['untimed'] : css['time']}>
          {timeOf(mark)}
          {mark.endMs !== undefined && <VisuallyHidden>, a range</VisuallyHidden>}
        </h3>
        <span className={css['place']}>{place}</span>
      </header>
      <MarkAround mark={mark} around={triage.around} />
      <MarkCases mark={mark} run={triage.run} />
      <Middle mark={mark} triage={triage} Words={props.Words} />
      {triage.filling === null && <MarkActions mark={mark} triage={triage} />}
    </article>
  );
}

function Middle({ mark, triage, Words }: Pick<MarkCardProps, 'mark' | 'triage' | 'Words'>) {
  switch (triage.filling) {
    case 'words':
    case 'question':
      return (
        <MarkWords
          key={triage.filling}
          mark={mark}
          triage={triage}
          isQuestion={triage.filling === 'question'}
          Words={Words}
        />
      );
    case 'range':
    case 'split':
      return <MarkTimeForm mark={mark} triage={triage} what={triage.filling} />;
    case null:
      return <UnsavedWords mark={mark} triage={triage} />;
  }
}
