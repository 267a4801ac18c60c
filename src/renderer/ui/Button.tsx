import type { ComponentProps, ReactNode } from 'react';
import css from './Button.module.css';
import { classNames } from './class-names.ts';
import { Kbd } from './Kbd.tsx';

/** Everything a native button takes, but its look, which is one of three. */
export interface ButtonProps extends Omit<ComponentProps<'button'>, 'className' | 'style'> {
  /** `primary`: the one thing to do here. `plain`: framed. `quiet`: underlined words within text. */
  readonly variant?: 'primary' | 'plain' | 'quiet';
  /** Drawn before the words; give icons at 16 or 18 px. */
  readonly icon?: ReactNode;
  /** The key that does the same, shown as a hint and told to assistive technology apart from the name. */
  readonly shortcut?: string;
}

/** A button with words. Its name never contains the hint of its key. */
export function Button({ variant = 'plain', icon, shortcut, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      aria-keyshortcuts={shortcut}
      {...rest}
      className={classNames(css['button'], css[variant])}
    >
      {icon}
      <span>{children}</span>
      {shortcut !== undefined && <Kbd>{shortcut}</Kbd>}
    </button>
  );
}
