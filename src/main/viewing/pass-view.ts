import { describeDoubt } from '../../shared/domain/clock/describe-doubt.ts';
import { openScene } from '../../shared/domain/scenes/open-scene.ts';
import type { Scene } from '../../shared/domain/notebook/records.ts';
import type { PassView } from '../../shared/ipc/app-views.ts';
import type { Evening } from './evening.ts';

/** What the window shows of the current viewing. `scale` is viewer time per time of this computer, `scenes` are as they are shown. */
export function viewPass(evening: Evening, scale: number, scenes: readonly Scene[]): PassView {
  const { clock, pass, breaks } = evening;
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
      source: clock.source,
      words: describeDoubt(clock),
      watchedToMs: evening.watchedToMs,
    },
    scenes: [...scenes],
    breaks: breaks.map(({ atMs, lastedMs, isOver }) => ({ atMs, lastedMs: isOver ? lastedMs : null })),
    onScreen: openScene(evening.scenes)?.caseId ?? null,
  };
}
