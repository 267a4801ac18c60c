import { activeEvents } from '../../shared/domain/clock/active-events.ts';
import { describeDoubt } from '../../shared/domain/clock/describe-doubt.ts';
import { openScene } from '../../shared/domain/scenes/open-scene.ts';
import type { SyncEvent } from '../../shared/domain/clock/sync-event.ts';
import type { PassView } from '../../shared/ipc/app-views.ts';
import { clockAt } from '../../shared/domain/clock/clock-at.ts';
import type { Evening } from './evening.ts';

/** Break points in film time: breaks take no film time, so each is a point with a length on the viewer's clock. */
function breaksOf(log: readonly SyncEvent[]): PassView['breaks'] {
  const active = activeEvents(log);
  return active.flatMap((event, index) => {
    if (event.change.kind !== 'break-start') return [];
    const end = active.slice(index + 1).find((later) => later.change.kind === 'break-end');
    const atMs = clockAt(log, event.at).filmMs;
    return [{ atMs, lastedMs: end === undefined ? null : Math.max(0, end.at.wallMs - event.at.wallMs) }];
  });
}

/** What the window shows of the current viewing. `scale` is viewer time per time of this computer. */
export function viewPass(evening: Evening, scale: number): PassView {
  const { clock, scenes, pass, log } = evening;
  return {
    pass,
    finished: evening.finished,
    clock: {
      state: clock.state,
      filmMs: clock.filmMs,
      speed: clock.running ? clock.rate * scale : 0,
      timeScale: scale,
      plusMinusMs: clock.plusMinusMs,
      sinceSyncMs: clock.sinceSyncMs,
      breakForMs: clock.breakForMs,
      words: describeDoubt(clock),
      watchedToMs: evening.watchedToMs,
    },
    scenes,
    breaks: breaksOf(log),
    onScreen: openScene(scenes)?.caseId ?? null,
  };
}
