import { useMirror } from '../../store/provider.tsx';
import { caseById } from '../../store/select-open-case.ts';
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
  return (
    <div className={css['scroller']} tabIndex={0} role="group" aria-label="Timeline as a table">
      <table className={css['table']}>
        <thead>
          <tr>
            <th scope="col">Time</th>
            <th scope="col">Case</th>
            <th scope="col">Scene or note</th>
            <th scope="col">How sure the time is</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.time}</th>
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
