import type { ReactNode } from 'react';
import css from './Shell.module.css';
import { classNames } from '../../ui/class-names.ts';

/** A part of the window. */
export interface RegionProps {
  readonly as: 'header' | 'nav' | 'main' | 'aside' | 'section' | 'footer';
  readonly label: string;
  readonly area: 'banner' | 'cases' | 'file' | 'notes' | 'timeline' | 'status';
  readonly children: ReactNode;
}

/** A landmark that F6 can reach. */
export function Region({ as: Part, label, area, children }: RegionProps) {
  return (
    <Part
      aria-label={label}
      data-region={area}
      tabIndex={-1}
      className={classNames(css['region'], css[area])}
    >
      {children}
    </Part>
  );
}
