import { nextPeek } from '../../shared/domain/dossier/next.ts';
import { hideStep, peekStep } from '../../shared/domain/notebook/pass-steps.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { AppError } from '../../shared/ipc/app-error.ts';
import type { Handlers } from './handler.ts';
import { needEvening } from './refusals.ts';

const nothing = (message: string): Result<never, AppError> => err({ kind: 'nothing-to-show', message });

export const factHandlers: Pick<Handlers, 'fact.peek' | 'fact.showSafe' | 'fact.hide'> = {
  'fact.peek': ({ caseId }, { context, keeper }) =>
    keeper.change((turn) => {
      const evening = needEvening(turn);
      if (!evening.ok) return evening;
      const { pass, viewer } = evening.value;
      const factId = nextPeek(context.pack, caseId, viewer);
      if (factId === null) return nothing('There is nothing more that is safe to show yet.');
      const step = peekStep({ passId: pass.id, caseId, opens: { what: 'fact', factId } }, turn);
      return ok({ step, reply: {} });
    }),

  'fact.showSafe': ({ caseId }, { context, keeper }) =>
    keeper.change((turn) => {
      const evening = needEvening(turn);
      if (!evening.ok) return evening;
      const { pass, viewer } = evening.value;
      if (nextPeek(context.pack, caseId, viewer) === null) {
        return nothing('Everything that is safe to show is open already.');
      }
      return ok({ step: peekStep({ passId: pass.id, caseId, opens: { what: 'safe' } }, turn), reply: {} });
    }),

  'fact.hide': ({ peekId }, { keeper }) =>
    keeper.change((turn) => {
      const evening = needEvening(turn);
      if (!evening.ok) return evening;
      const peek = evening.value.viewer.peeks.find((candidate) => candidate.id === peekId);
      return peek === undefined
        ? nothing('That fact is hidden already.')
        : ok({ step: hideStep(peek, turn), reply: {} });
    }),
};
