import { useCommands, useMirror, useView } from '../../store/provider.tsx';
import { filterOf, filterValue } from './list-notes.ts';
import css from './NotesPanel.module.css';

/** Which notes the list shows. */
export function NotesFilter() {
  const commands = useCommands();
  const cases = useMirror((mirror) => mirror.cases);
  const filter = useView((view) => view.notesFilter);
  return (
    <select
      aria-label="Show notes of"
      className={css['filter']}
      value={filterValue(filter)}
      onChange={(event) => commands.filterNotes(filterOf(event.target.value))}
    >
      <option value="all">All cases</option>
      {cases.map((one) => (
        <option key={one.id} value={filterValue({ caseId: one.id })}>
          {one.name}
        </option>
      ))}
      <option value="none">Between cases</option>
    </select>
  );
}
