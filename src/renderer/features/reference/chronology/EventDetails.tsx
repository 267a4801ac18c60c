import type { ChronologyView, EventView } from '../../../../shared/domain/reference/views.ts';
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
  return (
    <section className={css['details']} aria-label="The chosen event">
      {mark === undefined ? (
        <p className={entry['empty']}>
          Choose a mark to read what happened. Arrows go from one to the next, + and − change how close you
          are.
        </p>
      ) : (
        <ul className={css['events']}>
          {mark.events.map(({ event }) => (
            <li key={event.id} className={css['event']}>
              <OneEvent event={event} view={view} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function OneEvent({ event, view }: { readonly event: EventView; readonly view: ChronologyView }) {
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
          <StoryLinks stories={[event.story]} tabIndex={0} />
          <Support sources={event.sources} note={event.note} from={view.sources} tabIndex={0} />
        </div>
      </div>
    </>
  );
}
