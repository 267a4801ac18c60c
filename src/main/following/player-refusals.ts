import type { AppError } from '../../shared/ipc/app-error.ts';
import { err, type Result } from '../../shared/result.ts';

/** Said when the players' process ended in the middle of a question, or never answered it. */
export const notAnswering =
  'The part of Docket that speaks to players did not answer. It is started again; the film clock goes on.';

/** A refusal in one or two plain sentences. */
export const refusal = (message: string): Result<never, AppError> => err({ kind: 'player-refused', message });
