import css from './Kbd.module.css';

/** A key cap as a hint for eyes. Hidden from assistive technology: the control says its key by `aria-keyshortcuts`. */
export function Kbd({ children }: { readonly children: string }) {
  return (
    <kbd aria-hidden="true" className={css['key']}>
      {children}
    </kbd>
  );
}
