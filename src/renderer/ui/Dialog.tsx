import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { X } from 'lucide-react';
import css from './Dialog.module.css';
import { classNames } from './class-names.ts';
import { IconButton } from './IconButton.tsx';

/** What is laid over the window. It is open as long as it is drawn. */
export interface DialogProps {
  readonly title: string;
  /** Asked by Escape and by the cross; the owner then stops drawing it. */
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** The buttons at its foot, the one to press last. */
  readonly actions?: ReactNode;
  /** `full`: as wide as the window allows. Where there is much to read, the buttons are always in view. */
  readonly width?: 'narrow' | 'wide' | 'full';
}

/**
 * A native modal dialog: the page behind is inert, focus stays inside and goes back to where it came from.
 * The focus starts at what has `data-first-focus`, else at the title, so that it is read and nothing is pressed.
 */
export function Dialog({ title, onClose, children, actions, width = 'narrow' }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    const first = shown?.querySelector<HTMLElement>('[data-first-focus]') ?? shown?.querySelector('h2');
    first?.focus();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      className={classNames(css['dialog'], css[width])}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClose={(event) => {
        if (!event.currentTarget.open) onClose();
      }}
    >
      <header className={css['head']}>
        <h2 id={titleId} tabIndex={-1} className={css['title']}>
          {title}
        </h2>
        <IconButton label="Close" icon={<X size={18} />} onClick={onClose} />
      </header>
      <div className={css['body']}>{children}</div>
      {actions !== undefined && <footer className={css['actions']}>{actions}</footer>}
    </dialog>
  );
}
