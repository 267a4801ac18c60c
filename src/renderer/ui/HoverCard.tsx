import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import css from './HoverCard.module.css';

const waitMs = 120;

/** A word in the text that explains itself. */
export interface HoverCardProps {
  /** The word; the button's whole name. */
  readonly label: string;
  /** A short text; it is also what a screen reader says after the word. */
  readonly children: ReactNode;
  /** What pressing the word does, in words, shown at the foot of the card. */
  readonly more: string;
  readonly onMore: () => void;
  readonly tabIndex?: 0 | -1;
}

/** Shows and hides a popover after a moment, so that crossing it with the pointer shows nothing. */
function useCard() {
  const card = useRef<HTMLDivElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const [isOpen, setOpen] = useState(false);
  const toggle = (open: boolean): void => {
    clearTimeout(timer.current);
    if (card.current === null || card.current.matches(':popover-open') === open) return;
    card.current.togglePopover(open);
    setOpen(open);
  };
  const later = (open: boolean): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => toggle(open), waitMs);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (!isOpen) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      card.current?.hidePopover();
      setOpen(false);
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [isOpen]);
  return { card, later, toggle };
}

/**
 * A word with a card: it comes after 120 ms of pointing or with focus, stays while it is pointed at, and goes with
 * Escape (WCAG 1.4.13). Nothing in it needs the pointer: the word itself does what the card offers.
 */
export function HoverCard({ label, children, more, onMore, tabIndex = 0 }: HoverCardProps) {
  const id = useId();
  const anchor = `--card-${id.replaceAll(/\W/gu, '')}`;
  const { card, later, toggle } = useCard();
  const press = (): void => {
    toggle(false);
    onMore();
  };
  return (
    <span className={css['holder']} onPointerEnter={() => later(true)} onPointerLeave={() => later(false)}>
      <button
        type="button"
        tabIndex={tabIndex}
        className={css['word']}
        style={{ anchorName: anchor }}
        aria-describedby={id}
        onFocus={(event) => event.currentTarget.matches(':focus-visible') && later(true)}
        onBlur={() => later(false)}
        onClick={press}
      >
        {label}
      </button>
      <div ref={card} popover="manual" className={css['card']} style={{ positionAnchor: anchor }}>
        <p id={id} className={css['text']}>
          {children}
        </p>
        <button type="button" tabIndex={-1} className={css['more']} onClick={press}>
          {more}
        </button>
      </div>
    </span>
  );
}
