import type { Result } from '../../shared/result.ts';
import type { AppError } from '../../shared/ipc/app-error.ts';
import type { CorrectionAnswer, SyncTarget } from '../../shared/ipc/timing-calls.ts';
import type { Args, CallName, Reply } from '../../shared/ipc/wire.ts';
import { ago } from './ago.ts';
import type { ViewStore } from './view.ts';

type Call = <C extends CallName>(name: C, args: Args<C>) => Promise<Result<Reply<C>, AppError>>;

/** What somebody said of where the film is: asked about first when the running clock is more than 10 s off. */
export const createTimingCommands = (view: ViewStore, call: Call) => {
  const take = (reply: Reply<'timing.sync'>, to: SyncTarget, pressedAtMs: number): void => {
    if (reply.outcome === 'ask') {
      view.setState({ correction: { question: reply.correction, to, pressedAtMs } });
    } else if (reply.band === 'badge') {
      const clockBadge = { words: reply.words, atMs: performance.now() };
      view.setState({ clockBadge, done: null, correction: null });
    } else {
      view.setState({ done: reply.words, correction: null });
    }
  };
  const sync = async (to: SyncTarget, answer: CorrectionAnswer, pressedAtMs: number) => {
    const outcome = await call('timing.sync', { to, answer, agoMs: ago(pressedAtMs) });
    if (outcome.ok) take(outcome.value, to, pressedAtMs);
    return outcome;
  };
  return {
    /** Says where the film is; `asked` in the reply: the question stands in `view.correction` and nothing has moved. */
    sync: (to: SyncTarget, pressedAtMs: number) => sync(to, 'ask', pressedAtMs),
    /** Answers that question. The press that asked is still the moment that counts, however long the answer took. */
    answerCorrection: async (answer: Exclude<CorrectionAnswer, 'ask'> | 'keep'): Promise<void> => {
      const { correction } = view.getState();
      if (correction === null) return;
      if (answer === 'keep') return view.setState({ correction: null, done: 'The clock was kept' });
      const outcome = await sync(correction.to, answer, correction.pressedAtMs);
      if (!outcome.ok) view.setState({ correction: null });
    },
    /** "Not yet" and "We’re past it" to the cue that is due. */
    dismissCue: (key: string, why: 'not-yet' | 'past') => call('timing.dismiss', { key, why }),
  };
};
