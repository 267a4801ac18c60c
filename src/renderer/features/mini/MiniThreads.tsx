import type { CaseView } from '../../../shared/domain/dossier/views.ts';
import { formatTimecode } from '../../../shared/domain/time/format-timecode.ts';
import { useFilmMs } from '../../store/film-time.ts';
import type { PassView } from '../../store/types.ts';
import { WeaveFill } from '../../ui/WeaveFill.tsx';
import css from './MiniThreads.module.css';
import { axisMs, stretches } from './mini-axis.ts';

const percent = (share: number): string => `${share * 100}%`;

/**
 * The film so far as four threads, to be seen out of the corner of an eye. It is a picture only: the main window's
 * timeline says the same in words.
 */
export function MiniThreads({
  cases,
  pass,
}: {
  readonly cases: readonly CaseView[];
  readonly pass: PassView;
}) {
  const nowMs = useFilmMs(5000) ?? pass.clock.filmMs;
  const wholeMs = axisMs(nowMs);
  const row = new Map(cases.map((one, at) => [one.id, at]));
  return (
    <div className={css['threads']} aria-hidden="true">
      <svg className={css['lanes']}>
        <defs>
          {cases.map((one) => (
            <WeaveFill
              key={one.id}
              id={`mini-${one.id}`}
              draft={one.weave}
              listing={one.listing}
              thread={1}
            />
          ))}
        </defs>
        {stretches(pass.scenes, nowMs, wholeMs).map((one) => (
          <rect
            key={one.id}
            x={percent(one.from)}
            y={`${(((row.get(one.caseId) ?? 0) * 11 + 4) / 52) * 100}%`}
            width={percent(Math.max(0.004, one.to - one.from))}
            height="15%"
            fill={`url(#mini-${one.caseId})`}
          />
        ))}
        <rect
          className={css['now']}
          x={percent(Math.min(1, nowMs / wholeMs))}
          y="0"
          width="2"
          height="100%"
        />
      </svg>
      <p className={css['ends']}>
        <span>0:00</span>
        <span>{formatTimecode(wholeMs, { style: 'compact' })}</span>
      </p>
    </div>
  );
}
