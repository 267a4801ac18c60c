import type { ChronologyView } from '../../../../shared/domain/reference/views.ts';
import { useRoving } from '../../../store/use-roving.ts';
import { StoryLinks } from '../parts/StoryLinks.tsx';
import { Support } from '../parts/Support.tsx';
import table from '../parts/table.module.css';
import { usePageTarget } from '../parts/use-page-target.ts';
import { eventDate, exactWords } from './chronology-words.ts';
import css from './ChronologyTable.module.css';

/** The same chronology in words, one row for each event, from the first to the last that is open. */
export function ChronologyTable({ view }: { readonly view: ChronologyView }) {
  const ids = view.events.map((event) => event.id);
  const { ref: body, tabIndexOf } = useRoving<HTMLTableSectionElement>(ids, ids[0]);
  usePageTarget();
  return (
    <div className={css['page']}>
      <table className={table['table']} aria-label="Chronology">
        <thead>
          <tr>
            <th scope="col" className={css['dates']}>
              Date
            </th>
            <th scope="col" className={css['exactly']}>
              How exactly
            </th>
            <th scope="col" className={css['stories']}>
              Whose story
            </th>
            <th scope="col">What happened</th>
          </tr>
        </thead>
        <tbody ref={body}>
          {view.events.map((event) => (
            <tr key={event.id} data-row={event.id}>
              <th scope="row">{eventDate(event)}</th>
              <td>{exactWords(event)}</td>
              <td>
                <StoryLinks stories={[event.story]} tabIndex={tabIndexOf(event.id)} />
              </td>
              <td>
                <strong className={css['title']}>{event.title}.</strong> {event.text}
                <div className={css['support']}>
                  <Support {...event} from={view.sources} tabIndex={tabIndexOf(event.id)} />
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
