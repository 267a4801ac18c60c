import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { useCommands, useMirror } from '../../store/provider.tsx';
import { Toolbar } from '../../ui/Toolbar.tsx';
import css from './Shell.module.css';
import { SkipLink } from './SkipLink.tsx';
import { Splitter } from './Splitter.tsx';
import { columns } from './column-width.ts';

/** What stands in each part of the window. */
export interface ShellProps {
  readonly banner: ReactNode;
  /** Strips about what is degraded; may be empty. */
  readonly notices: ReactNode;
  readonly cases: ReactNode;
  readonly caseFile: ReactNode;
  readonly notes: ReactNode;
  readonly timeline: ReactNode;
  readonly status: ReactNode;
}

const setWidth = (shell: HTMLElement | null, property: string, rem: number): void =>
  shell?.style.setProperty(property, `${rem}rem`);

/**
 * The window during a viewing: parts in a grid, two of them with a width of their own, one column where it is narrow.
 * What stands in a cell brings its own landmark; `data-region` is where F6 stops.
 */
export function Shell(props: ShellProps) {
  const shell = useRef<HTMLDivElement>(null);
  const { casesWidth, notesWidth } = useMirror((mirror) => mirror.settings);
  const { call } = useCommands();
  useLayoutEffect(() => {
    setWidth(shell.current, '--cases-width', casesWidth);
    setWidth(shell.current, '--notes-width', notesWidth);
  }, [casesWidth, notesWidth]);
  return (
    <div ref={shell} className={css['shell']}>
      <SkipLink />
      <header aria-label="Film and clock" data-region="banner" tabIndex={-1} className={css['banner']}>
        {props.banner}
      </header>
      <section aria-label="Messages" className={css['notices']}>
        <Toolbar label="What can be done" className={undefined} isLive>
          {props.notices}
        </Toolbar>
      </section>
      <div data-region="cases" className={css['cases']}>
        {props.cases}
      </div>
      <div data-region="case-file" className={css['file']}>
        {props.caseFile}
      </div>
      <div data-region="notes" className={css['notes']}>
        {props.notes}
      </div>
      <div data-region="timeline" className={css['timeline']}>
        {props.timeline}
      </div>
      <section aria-label="Widths of the columns" className={css['widths']}>
        <Splitter
          label="Width of the cases"
          width={casesWidth}
          column={columns.cases}
          area="cases"
          onDrag={(rem) => setWidth(shell.current, '--cases-width', rem)}
          onChange={(rem) => void call('settings.set', { casesWidth: rem })}
        />
        <Splitter
          label="Width of the notes"
          width={notesWidth}
          column={columns.notes}
          area="notes"
          onDrag={(rem) => setWidth(shell.current, '--notes-width', rem)}
          onChange={(rem) => void call('settings.set', { notesWidth: rem })}
        />
      </section>
      <footer aria-label="Status" data-region="status" tabIndex={-1} className={css['status']}>
        {props.status}
      </footer>
    </div>
  );
}
