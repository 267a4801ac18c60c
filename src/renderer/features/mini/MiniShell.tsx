import type { ReactNode } from 'react';
import { classNames } from '../../ui/class-names.ts';
import css from './Mini.module.css';
import narrow from './Narrow.module.css';

/** The parts of the mini window, each drawn by its owner. */
export interface MiniShellProps {
  readonly title: string;
  readonly tools: ReactNode;
  readonly notices: ReactNode;
  readonly clock: ReactNode;
  readonly breaks: ReactNode;
  readonly threads: ReactNode;
  readonly people: ReactNode;
  readonly facts: ReactNode;
  readonly last: ReactNode;
  readonly composer: ReactNode;
}

/** The mini window at its whole size: clock, who is on screen, what is known of them, the last note, the next one. */
export function MiniWhole(parts: MiniShellProps) {
  return (
    <div className={classNames(css['whole'], narrow['narrow'])}>
      <header className={css['head']}>
        <h1 className={css['title']}>{parts.title}</h1>
        {parts.tools}
      </header>
      {parts.notices}
      <main className={css['main']} aria-label="Watching">
        <div className={css['clockRow']} data-region="clock" tabIndex={-1}>
          {parts.clock}
          {parts.breaks}
        </div>
        {parts.threads}
        <div data-region="people" tabIndex={-1}>
          {parts.people}
        </div>
        {parts.facts}
        {parts.last}
        <div className={css['composer']} data-region="notes" tabIndex={-1}>
          {parts.composer}
        </div>
      </main>
    </div>
  );
}

/** The mini window folded into its strip: clock, who is on screen, one line to write. */
export function MiniStrip(parts: Omit<MiniShellProps, 'threads' | 'facts' | 'last'>) {
  return (
    <main className={css['strip']} aria-label="Watching">
      <h1 className={css['stripName']}>{parts.title}</h1>
      <div className={css['stripRow']} data-region="clock" tabIndex={-1}>
        {parts.clock}
        {parts.breaks}
        {parts.tools}
      </div>
      <div data-region="people" tabIndex={-1}>
        {parts.people}
      </div>
      <div className={css['line']} data-region="notes" tabIndex={-1}>
        {parts.composer}
      </div>
      <div className={css['stripNotices']}>{parts.notices}</div>
    </main>
  );
}
