import { ok } from '../../shared/result.ts';
import type { TimingCallName } from '../../shared/ipc/timing-calls.ts';
import type { Step } from '../../shared/domain/notebook/step.ts';
import type { Handlers } from './handler.ts';
import { needEvening } from './refusals.ts';
import { cueFileHandlers } from './timing-cue-files.ts';
import { dismiss, dueCard, questionOf, viewResync } from './timing-cues.ts';
import { editionHandlers } from './timing-editions.ts';
import { applyTurn, previewTurn } from './timing-retime.ts';
import { syncTurn } from './timing-sync.ts';

const nothing: Step = { label: 'Looked', changes: [] };

/** Cues, corrections of the clock, putting times right, editions. */
export const timingHandlers: Pick<Handlers, TimingCallName> = {
  ...cueFileHandlers,
  ...editionHandlers,

  'timing.due': (_args, { context, keeper }) =>
    keeper.change((turn) => ok({ step: nothing, reply: { due: dueCard(context, keeper, turn) } })),

  'timing.resync': (_args, { context, keeper }) =>
    keeper.change((turn) => {
      const evening = needEvening(turn);
      if (!evening.ok) return evening;
      const question = questionOf(context, keeper, { ...turn, evening: evening.value });
      return ok({ step: nothing, reply: viewResync(context, question) });
    }),

  'timing.sync': (args, desk) => desk.keeper.change((turn) => syncTurn(turn, desk, args)),

  'timing.dismiss': (args, { keeper }) =>
    keeper.change((turn) => {
      const evening = needEvening(turn);
      if (!evening.ok) return evening;
      dismiss(keeper, evening.value, args);
      return ok({ step: nothing, reply: {} });
    }),

  'retime.preview': (args, { keeper }) =>
    keeper.changeGently(async (turn) => {
      const preview = await previewTurn(turn, args);
      return preview.ok ? ok({ step: nothing, reply: preview.value }) : preview;
    }),

  'retime.apply': (args, { keeper }) => keeper.changeGently((turn) => applyTurn(turn, args)),
};
