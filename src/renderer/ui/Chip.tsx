import type { ReactNode } from 'react';
import css from './Chip.module.css';

/** A small label that belongs to something, such as a tag. It does nothing when pressed. */
export function Chip({ children }: { readonly children: ReactNode }) {
  return <span className={css['chip']}>{children}</span>;
}
