import { useCommands, useView } from '../../store/provider.tsx';
import css from './NotesPanel.module.css';

/** Whether notes of earlier viewings are listed too; drawn only when there are some. */
export function NotesScope({ hasOthers }: { readonly hasOthers: boolean }) {
  const commands = useCommands();
  const scope = useView((view) => view.notesScope);
  if (!hasOthers) return null;
  return (
    <select
      aria-label="Viewings"
      className={css['filter']}
      value={scope}
      onChange={(event) => commands.scopeNotes(event.target.value === 'all' ? 'all' : 'viewing')}
    >
      <option value="viewing">This viewing</option>
      <option value="all">All viewings</option>
    </select>
  );
}
