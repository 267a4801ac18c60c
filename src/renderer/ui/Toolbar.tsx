import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';

/** Buttons that belong together. */
export interface ToolbarProps {
  readonly label: string;
  readonly className: string | undefined;
  /** False in a row that Tab does not stop at; true by default. */
  readonly isStop?: boolean;
  /** What is in it comes and goes by itself, as strips do; false by default. */
  readonly isLive?: boolean;
  readonly children: ReactNode;
}

const buttonsIn = (bar: HTMLElement | null): readonly HTMLButtonElement[] =>
  bar === null ? [] : [...bar.querySelectorAll<HTMLButtonElement>('button:not(:disabled)')];

const makeStop = (buttons: readonly HTMLButtonElement[], stop: HTMLButtonElement | undefined): void => {
  for (const button of buttons) button.tabIndex = button === stop ? 0 : -1;
};

/** The button that Tab came to last keeps the stop; the first has it before. */
function settle(bar: HTMLElement | null, isStop: boolean): void {
  const buttons = buttonsIn(bar);
  const stop = buttons.find((button) => button.dataset['stop'] !== undefined) ?? buttons[0];
  makeStop(buttons, isStop ? stop : undefined);
}

const nextButton = (buttons: readonly HTMLButtonElement[], at: number, key: string) => {
  if (key === 'ArrowRight') return buttons[(at + 1) % buttons.length];
  if (key === 'ArrowLeft') return buttons.at(at - 1);
  if (key === 'Home') return buttons[0];
  return key === 'End' ? buttons.at(-1) : undefined;
};

/** One stop of Tab for a row of buttons; left and right go through it, and Tab comes back to where one was. */
export function Toolbar({ label, className, isStop = true, isLive = false, children }: ToolbarProps) {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => settle(bar.current, isStop));
  useEffect(() => {
    if (!isLive || bar.current === null) return;
    const seen = new MutationObserver(() => settle(bar.current, isStop));
    seen.observe(bar.current, { childList: true, subtree: true });
    return () => seen.disconnect();
  }, [isLive, isStop]);
  const move = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const buttons = buttonsIn(bar.current);
    const next = nextButton(
      buttons,
      buttons.findIndex((button) => button === event.target),
      event.key,
    );
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  };
  const remember = (): void => {
    const buttons = buttonsIn(bar.current);
    const focused = buttons.find((button) => button === document.activeElement);
    if (focused === undefined) return;
    for (const button of buttons) delete button.dataset['stop'];
    focused.dataset['stop'] = '';
    makeStop(buttons, focused);
  };
  return (
    <div
      ref={bar}
      role="toolbar"
      tabIndex={-1}
      aria-label={label}
      className={className}
      onKeyDown={move}
      onFocus={remember}
    >
      {children}
    </div>
  );
}
