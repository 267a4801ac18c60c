import { useId } from 'react';
import { formatTimecode } from '../../../shared/domain/time/format-timecode.ts';
import type { CueConfidence, ResyncCueView, ResyncView } from '../../store/types.ts';
import { TimeGlyph } from '../../ui/TimeGlyph.tsx';
import { CaseCloth } from './CaseCloth.tsx';
import css from './Resync.module.css';

const sure: Readonly<Record<CueConfidence, string>> = {
  estimated: 'Time estimated',
  set_by_you: 'Time set by you',
  verified: 'Time verified',
};

type Tap = (key: string, pressedAtMs: number) => void;

/** The cues around the clock as large buttons: what has been, and what comes next as far as this viewer may know. */
export function CueList({ list, onTap }: { readonly list: ResyncView; readonly onTap: Tap }) {
  return (
    <>
      {list.before.length > 0 && <Group legend="Before" cues={list.before} onTap={onTap} />}
      {list.after.length > 0 && <Group legend="Next" cues={list.after} onTap={onTap} />}
    </>
  );
}

function Group(props: {
  readonly legend: string;
  readonly cues: readonly ResyncCueView[];
  readonly onTap: Tap;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className={css['legend']}>
        {props.legend}
      </h3>
      <ol className={css['cues']}>
        {props.cues.map((cue) => (
          <li key={cue.key}>
            <button
              type="button"
              className={css['cue']}
              onClick={(event) => props.onTap(cue.key, event.timeStamp)}
            >
              <span className={css['time']}>{formatTimecode(cue.filmMs, { style: 'compact' })}</span>
              <CaseCloth caseId={cue.caseId} />
              <span className={css['name']}>{cue.name}</span>
              <span className={css['sure']}>
                <TimeGlyph confidence={cue.confidence} />
                {sure[cue.confidence]}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
