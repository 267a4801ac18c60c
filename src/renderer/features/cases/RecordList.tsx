import { Download, Flag, NotebookPen } from 'lucide-react';
import { focusTarget } from '../../store/focus-targets.ts';
import { useCommands, useMirror } from '../../store/provider.tsx';
import css from './CasesNav.module.css';

/** What the viewer can do with what was written; only things that exist now. */
export function RecordList() {
  const commands = useCommands();
  const notes = useMirror((mirror) => mirror.notes.filter((note) => note.deletedAt === undefined).length);
  const canFinish = useMirror((mirror) => mirror.pass !== null && !mirror.pass.finished);
  return (
    <ul className={css['record']}>
      <li>
        <button
          type="button"
          className={css['item']}
          onClick={() => {
            commands.filterNotes('all');
            focusTarget('notes');
          }}
        >
          <NotebookPen size={16} aria-hidden="true" />
          <span>Notes</span>
          <span className={css['count']}>{notes}</span>
        </button>
      </li>
      <li>
        <button type="button" className={css['item']} onClick={() => commands.openSheet('export')}>
          <Download size={16} aria-hidden="true" />
          <span>Export</span>
        </button>
      </li>
      {canFinish && (
        <li>
          <button type="button" className={css['item']} onClick={() => commands.openSheet('finish')}>
            <Flag size={16} aria-hidden="true" />
            <span>After the film</span>
          </button>
        </li>
      )}
    </ul>
  );
}
