import {
  Captions,
  ChartColumn,
  Download,
  Inbox,
  NotebookPen,
  RotateCcw,
  Table2,
  type LucideIcon,
} from 'lucide-react';
import { focusTarget } from '../../store/focus-targets.ts';
import { useCommands, useMirror, useView } from '../../store/provider.tsx';
import { useViewingNotes } from '../../store/use-viewing-notes.ts';
import { useWaitingCount } from '../../store/use-of-notes.ts';
import { useRoving } from '../../store/use-roving.ts';
import css from './CasesNav.module.css';
import { PageLink } from './PageLink.tsx';

const pages = [
  { page: 'inbox', label: 'Inbox', icon: Inbox },
  { page: 'notes', label: 'All notes', icon: Table2 },
  { page: 'transcript', label: 'Transcript', icon: Captions },
  { page: 'patterns', label: 'Patterns', icon: ChartColumn },
] as const;

const ids = ['latest', ...pages.map(({ page }) => page), 'export', 'viewing'];

/** What the viewer can do with what was written; one tab stop, Up and Down from row to row. */
export function RecordList({ labelledBy }: { readonly labelledBy: string }) {
  const commands = useCommands();
  const notes = useViewingNotes().length;
  const areNotesHere = useMirror((mirror) => mirror.areNotesHere);
  const waiting = useWaitingCount();
  const page = useView((view) => view.page);
  const { ref: list, tabIndexOf } = useRoving<HTMLUListElement>(ids, ids.includes(page) ? page : 'latest');
  const showNotes = (): void => {
    commands.filterNotes('all');
    focusTarget('notes');
  };
  return (
    <ul ref={list} className={css['record']} aria-labelledby={labelledBy}>
      <li data-row="latest">
        <Action icon={NotebookPen} label="Notes" tabIndex={tabIndexOf('latest')} onPress={showNotes}>
          {areNotesHere ? notes : null}
        </Action>
      </li>
      {pages.map((one) => (
        <li key={one.page} data-row={one.page}>
          <PageLink
            page={one.page}
            label={one.label}
            icon={one.icon}
            tabIndex={tabIndexOf(one.page)}
            count={one.page === 'inbox' ? waiting : 0}
          />
        </li>
      ))}
      <li data-row="export">
        <Action
          icon={Download}
          label="Export"
          tabIndex={tabIndexOf('export')}
          onPress={() => commands.openSheet('export')}
        />
      </li>
      <li data-row="viewing">
        <Action
          icon={RotateCcw}
          label="New viewing"
          tabIndex={tabIndexOf('viewing')}
          onPress={() => commands.openSheet('new-viewing')}
        />
      </li>
    </ul>
  );
}

function Action({
  icon: Icon,
  label,
  tabIndex,
  onPress,
  children,
}: {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly tabIndex: 0 | -1;
  readonly onPress: () => void;
  /** A number beside the words. */
  /** How many there are; null while that is not known. */
  readonly children?: number | null;
}) {
  return (
    <button type="button" className={css['item']} tabIndex={tabIndex} onClick={onPress}>
      <Icon size={16} aria-hidden="true" />
      <span>{label}</span>
      {typeof children === 'number' && (
        <span className={css['count']}>{children.toLocaleString('en-GB')}</span>
      )}
    </button>
  );
}
