import type { ReactNode } from 'react';
import css from './VisuallyHidden.module.css';

/** Words for assistive technology that eyes do not need. */
export function VisuallyHidden({ children }: { readonly children: ReactNode }) {
  return <span className={css['hidden']}>{children}</span>;
}
