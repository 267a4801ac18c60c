import {
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type ComponentProps,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
} from 'react';
import css from './IconButton.module.css';
import { classNames } from './class-names.ts';
import { Kbd } from './Kbd.tsx';

/** Everything a native button takes, but its look; `label` is its name and its tooltip. */
export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'className' | 'style' | 'children'> {
  readonly label: string;
  readonly icon: ReactNode;
  readonly shortcut?: string;
  /** `large`: 44 px, for what is pressed in the dark without looking. */
  readonly size?: 'normal' | 'large';
}

interface TipProps {
  readonly anchor: string;
  readonly label: string;
  readonly shortcut: string | undefined;
}

/** The name of a button above everything, where it has room; on the page only while it is shown. */
function Tip({ anchor, label, shortcut }: TipProps) {
  const tip = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    tip.current?.showPopover();
  }, []);
  return (
    <span
      ref={tip}
      popover="manual"
      aria-hidden="true"
      className={css['tip']}
      style={{ positionAnchor: anchor }}
    >
      {label}
      {shortcut !== undefined && <Kbd>{shortcut}</Kbd>}
    </span>
  );
}

/** Where on the screen a button was pressed last. */
let lastPress = { x: Number.NaN, y: Number.NaN };

/**
 * The pointer has not moved since that press: what lies below it now came there by itself, such as the next button of a
 * window that was folded, and the browser says "moved" for it all the same.
 */
const isResting = ({ screenX, screenY }: PointerEvent): boolean =>
  screenX === lastPress.x && screenY === lastPress.y;

/** A button that is only a picture. Its tooltip comes with the pointer and with focus and goes with Escape and with the press. */
export function IconButton({ label, icon, shortcut, size = 'normal', ...rest }: IconButtonProps) {
  const [isShown, setShown] = useState(false);
  const anchor = `--tip-${useId().replace(/\W/gu, '')}`;
  const show = (): void => setShown(true);
  const hide = (): void => setShown(false);
  /** Pressed and not left since: whoever pressed it knows what it is. */
  const isPressed = useRef(false);
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>): void => {
    if (event.key === 'Escape') hide();
    rest.onKeyDown?.(event);
  };
  const onClick = (event: MouseEvent<HTMLButtonElement>): void => {
    // A press by a key is no pointer's, which may come later and want to know.
    if (event.detail > 0) {
      isPressed.current = true;
      lastPress = { x: event.screenX, y: event.screenY };
    }
    hide();
    rest.onClick?.(event);
  };
  return (
    <span
      className={css['holder']}
      onPointerMove={(event) => !isPressed.current && !isResting(event) && show()}
      onPointerLeave={() => {
        isPressed.current = false;
        hide();
      }}
    >
      <button
        type="button"
        aria-label={label}
        aria-keyshortcuts={shortcut}
        {...rest}
        onFocus={(event) => event.currentTarget.matches(':focus-visible') && show()}
        onBlur={hide}
        onKeyDown={onKeyDown}
        onClick={onClick}
        className={classNames(css['button'], css[size])}
        style={isShown ? { anchorName: anchor } : undefined}
      >
        {icon}
      </button>
      {isShown && <Tip anchor={anchor} label={label} shortcut={shortcut} />}
    </span>
  );
}
