import { describeDoubt } from '../../shared/domain/clock/describe-doubt.ts';
import { openScene } from '../../shared/domain/scenes/open-scene.ts';
import type { PassView } from '../../shared/ipc/app-views.ts';
import type { Evening } from './evening.ts';

/** What the window shows of the current viewing. `scale` is viewer time per time of this computer. */
export function viewPass(evening: Evening, scale: number): PassView {
  const { clock, scenes, pass, breaks } = evening;
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
    breaks: breaks.map(({ atMs, lastedMs, isOver }) => ({ atMs, lastedMs: isOver ? lastedMs : null })),
    onScreen: openScene(scenes)?.caseId ?? null,
  };
}
