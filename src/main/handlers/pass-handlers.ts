import { hasUndoneWork } from '../../shared/domain/notebook/has-gone-on.ts';
import { beginPass, changePass } from '../../shared/domain/notebook/pass-steps.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { AppError } from '../../shared/ipc/app-error.ts';
import { viewAway } from '../viewing/away.ts';
import { earlier } from '../viewing/time-source.ts';
import type { Turn } from '../viewing/keeper.ts';
import type { Handlers } from './handler.ts';
import { needEvening } from './refusals.ts';

const needsYes: AppError = {
  kind: 'needs-yes',
  message: '“Always” also shows how the film ends. Say yes to that first.',
};

const begunAlready: AppError = {
  kind: 'clock-refused',
  message: 'A viewing has begun since this page was drawn. Nothing was changed.',
};

const undoneWork: AppError = {
  kind: 'needs-yes',
  message:
    'What you undid could still be brought back (Ctrl+Shift+Z), and not after a new viewing has begun.',
};

interface Beginning {
  readonly after: string | null;
  readonly forgetUndone?: boolean;
}

/** Whether a viewing may begin now: the page knows the one that is going on, and no undone work gets lost unasked. */
function needBeginning(turn: Turn, { after, forgetUndone }: Beginning): Result<void, AppError> {
  if ((turn.evening?.pass.id ?? null) !== after) return err(begunAlready);
  return hasUndoneWork(turn.data) && forgetUndone !== true ? err(undoneWork) : ok(undefined);
}

export const passHandlers: Pick<
  Handlers,
  'pass.begin' | 'pass.away' | 'pass.setPolicy' | 'pass.setEdition' | 'pass.setAfterBroadcast'
> = {
  'pass.begin': ({ startClock, agoMs, after, forgetUndone, ...choices }, { context, keeper }) =>
    keeper.change((turn) => {
      const may = needBeginning(turn, { after, ...(forgetUndone === undefined ? {} : { forgetUndone }) });
      if (!may.ok) return may;
      if (choices.policy === 'always' && !choices.endingsConfirmed) return err(needsYes);
      const start = startClock ? earlier(turn.now, agoMs, context.time.scale) : null;
      const step = beginPass({ ...choices, titleId: context.pack.title.id }, start, turn);
      return ok({ step, reply: {} });
    }),

  'pass.away': (_args, { context }) => Promise.resolve(ok({ away: viewAway(context) })),

  'pass.setPolicy': ({ policy, endingsConfirmed }, { keeper }) =>
    keeper.change((turn) => {
      const evening = needEvening(turn);
      if (!evening.ok) return evening;
      if (policy === 'always' && !endingsConfirmed) return err(needsYes);
      const { pass } = evening.value;
      return ok({
        step: changePass(pass, { policy, endingsConfirmed }, 'Changed when facts appear'),
        reply: {},
      });
    }),

  'pass.setEdition': ({ edition }, { keeper }) =>
    keeper.change((turn) => {
      const evening = needEvening(turn);
      if (!evening.ok) return evening;
      return ok({ step: changePass(evening.value.pass, { edition }, 'Changed where you watch'), reply: {} });
    }),

  'pass.setAfterBroadcast': ({ open }, { keeper }) =>
    keeper.change((turn) => {
      const evening = needEvening(turn);
      if (!evening.ok) return evening;
      if (open && !evening.value.finished) {
        return err({
          kind: 'needs-yes',
          message: 'What happened after the broadcast opens once you finished the film.',
        });
      }
      const label = open ? 'Opened what came later' : 'Closed what came later';
      return ok({ step: changePass(evening.value.pass, { afterBroadcast: open }, label), reply: {} });
    }),
};
