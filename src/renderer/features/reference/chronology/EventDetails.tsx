import type { ChronologyView, EventView } from '../../../../shared/domain/reference/views.ts';
import { useRoving } from '../../../store/use-roving.ts';
import entry from '../parts/entry.module.css';
import { StoryLinks } from '../parts/StoryLinks.tsx';
import { Statements, Support } from '../parts/Support.tsx';
import { eventDate } from './chronology-words.ts';
import css from './EventDetails.module.css';
import type { Mark } from './lanes.ts';

/** What the chosen mark stands for, every event of it with its sources and, side by side, what they say differently. */
export function EventDetails({
  mark,
  view,
}: {
  readonly mark: Mark | undefined;
  readonly view: ChronologyView;
}) {
  const ids = mark?.events.map(({ event }) => event.id) ?? [];
  const { ref: list, tabIndexOf } = useRoving<HTMLElement>(ids, ids[0]);
  return (
    <section ref={list} className={css['details']} aria-label="The chosen event">
      {mark === undefined ? (
        <p className={entry['empty']}>
          Choose a mark to read what happened. Arrows go from one to the next, + and − change how close you
          are.
        </p>
      ) : (
        <ul className={css['events']}>
          {mark.events.map(({ event }) => (
            <li key={event.id} className={css['event']} data-row={event.id}>
              <OneEvent event={event} view={view} tabIndex={tabIndexOf(event.id)} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function OneEvent({
  event,
  view,
  tabIndex,
}: {
  readonly event: EventView;
  readonly view: ChronologyView;
  readonly tabIndex: 0 | -1;
}) {
  return (
    <>
      <p className={css['date']}>{eventDate(event)}</p>
      <div className={css['body']}>
        <h3 className={entry['name']}>{event.title}</h3>
        <p className={entry['text']}>{event.text}</p>
        {event.dateNote !== null && <p className={entry['small']}>{event.dateNote}</p>}
        {event.conflict.length > 0 && (
          <>
            <p className={css['differ']}>Sources differ</p>
            <Statements conflict={event.conflict} from={view.sources} />
          </>
        )}
        <div className={entry['meta']}>
          <StoryLinks stories={[event.story]} tabIndex={tabIndex} />
          <Support sources={event.sources} note={event.note} from={view.sources} tabIndex={tabIndex} />
        </div>
      </div>
    </>
  );
}
