import type { BeatView, FilmView } from '../../../../shared/domain/reference/film-views.ts';
import { formatTimecode } from '../../../../shared/domain/time/format-timecode.ts';
import css from '../parts/entry.module.css';
import { StoryLinks } from '../parts/StoryLinks.tsx';
import { Support } from '../parts/Support.tsx';
import { bandWords, orderRow } from './film-sections.ts';

interface BeatsProps {
  readonly view: FilmView;
  readonly tabIndexOf: (id: string) => 0 | -1;
}

/** The parts of the film that have passed, in the best-supported order, each with what its place rests on. */
export function Beats({ view, tabIndexOf }: BeatsProps) {
  return (
    <section>
      <h3 className={css['group']}>How it runs, as far as you have seen</h3>
      {view.beats.length === 0 ? (
        <p className={css['empty']}>
          Nothing so far. Parts of the film stand here once you have passed them.
        </p>
      ) : (
        <ol className={css['list']} aria-label="Parts of the film so far">
          {view.beats.map((beat) => (
            <li key={beat.id} className={css['entry']} data-row={beat.id}>
              <p className={css['margin']}>{bandWords[beat.band]}</p>
              <Beat beat={beat} view={view} tabIndex={tabIndexOf(beat.id)} />
            </li>
          ))}
        </ol>
      )}
      <CaseOrder view={view} tabIndexOf={tabIndexOf} />
    </section>
  );
}

function Beat({
  beat,
  view,
  tabIndex,
}: {
  readonly beat: BeatView;
  readonly view: FilmView;
  readonly tabIndex: 0 | -1;
}) {
  return (
    <>
      <h4 className={css['name']}>{beat.title}</h4>
      <p className={css['text']}>{beat.summary}</p>
      <p className={css['small']}>Its place: {beat.orderEvidence}</p>
      <div className={css['meta']}>
        {beat.minuteMs !== null && <span>At {formatTimecode(beat.minuteMs, { style: 'compact' })}</span>}
        {beat.story !== null && <StoryLinks stories={[beat.story]} tabIndex={tabIndex} />}
        <Support {...beat} from={view.sources} tabIndex={tabIndex} />
      </div>
    </>
  );
}

/** How sure it is in which order the cases come, once any of them has been seen. */
function CaseOrder({ view, tabIndexOf }: BeatsProps) {
  if (view.caseOrder.length === 0) return null;
  return (
    <>
      <h3 className={css['group']}>How sure the order of the cases is</h3>
      <p className={css['empty']}>{view.orderNote}</p>
      <ul className={css['list']} aria-label="The order of the cases">
        {view.caseOrder.map(({ story, evidence, sources }) => (
          <li key={story.id} className={css['entry']} data-row={orderRow(story.id)}>
            <p>{evidence}</p>
            <div className={css['meta']}>
              <StoryLinks stories={[story]} tabIndex={tabIndexOf(orderRow(story.id))} />
              <Support sources={sources} from={view.sources} tabIndex={tabIndexOf(orderRow(story.id))} />
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
