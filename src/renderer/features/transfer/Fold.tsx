import { ChevronRight } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import css from './Export.module.css';

/** Choices that most people leave as they are. */
export interface FoldProps {
  readonly name: string;
  /** What is chosen now, seen without opening it. */
  readonly summary: string;
  /** Whether it begins open; the viewer can fold it away all the same. */
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}

/** A line that says what is chosen and opens to change it. */
export function Fold({ name, summary, isOpen = false, children }: FoldProps) {
  const [beganOpen] = useState(isOpen);
  return (
    <details open={beganOpen} className={css['fold']}>
      <summary className={css['summary']}>
        <ChevronRight size={16} aria-hidden="true" className={css['chevron']} />
        <span className={css['foldName']}>{name}</span> <span className={css['foldNow']}>{summary}</span>
      </summary>
      <div className={css['folded']}>{children}</div>
    </details>
  );
}
