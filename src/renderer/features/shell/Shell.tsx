import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { useCommands, useMirror } from '../../store/provider.tsx';
import { Region } from './Region.tsx';
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
  /** Name of the case file's region, such as "Case file: Momolu Stewart". */
  readonly caseFileLabel: string;
  readonly notes: ReactNode;
  readonly timeline: ReactNode;
  readonly status: ReactNode;
}

const setWidth = (shell: HTMLElement | null, property: string, rem: number): void =>
  shell?.style.setProperty(property, `${rem}rem`);

/** The window during a viewing: seven parts, two of them with a width of their own, one column where it is narrow. */
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
      <Region as="header" label="Film and clock" area="banner">
        {props.banner}
      </Region>
      <div className={css['notices']}>{props.notices}</div>
      <Region as="nav" label="Cases and views" area="cases">
        {props.cases}
      </Region>
      <Splitter
        label="Width of the cases"
        width={casesWidth}
        column={columns.cases}
        onDrag={(rem) => setWidth(shell.current, '--cases-width', rem)}
        onChange={(rem) => void call('settings.set', { casesWidth: rem })}
      />
      <Region as="main" label={props.caseFileLabel} area="file">
        {props.caseFile}
      </Region>
      <Splitter
        label="Width of the notes"
        width={notesWidth}
        column={columns.notes}
        onDrag={(rem) => setWidth(shell.current, '--notes-width', rem)}
        onChange={(rem) => void call('settings.set', { notesWidth: rem })}
      />
      <Region as="aside" label="Notes" area="notes">
        {props.notes}
      </Region>
      <Region as="section" label="Timeline" area="timeline">
        {props.timeline}
      </Region>
      <Region as="footer" label="Status" area="status">
        {props.status}
      </Region>
    </div>
  );
}
