import { useMirror } from '../../store/provider.tsx';
import { caseById } from '../../store/select-open-case.ts';
import { useRoving } from '../../store/use-roving.ts';
import css from './TimelineTable.module.css';
import { timelineRows } from './timeline-words.ts';
import type { TimelineState } from './use-timeline.ts';

/** The same timeline in words: everything the picture shows, one row each, in the order of the film. */
export function TimelineTable({ state }: { readonly state: TimelineState }) {
  const cases = useMirror((mirror) => mirror.cases);
  const rows = timelineRows(
    state.lanes,
    state.pass.breaks,
    (caseId) => caseById(cases, caseId)?.name ?? 'Between cases',
  );
  const { ref: body, tabIndexOf } = useRoving<HTMLTableSectionElement>(
    rows.map((row) => row.key),
    rows.at(-1)?.key,
  );
  return (
    <div className={css['scroller']}>
      <table className={css['table']} aria-label="Timeline">
        <thead>
          <tr>
            <th scope="col">Time</th>
            <th scope="col">Case</th>
            <th scope="col">Scene or note</th>
            <th scope="col">How sure the time is</th>
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row) => (
            <tr key={row.key} data-row={row.key}>
              <th scope="row">
                <button
                  type="button"
                  className={css['time']}
                  tabIndex={tabIndexOf(row.key)}
                  onClick={() => state.lookAt(row.filmMs)}
                >
                  {row.time}
                </button>
              </th>
              <td>{row.caseName}</td>
              <td>{row.what}</td>
              <td>{row.confidence}</td>
            </tr>
          ))}
          {rows.length === 0 && (
            <tr>
              <td colSpan={4}>Nothing so far. Press 1 to 4 as people appear.</td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}
