import type { Result } from '../../shared/result.ts';
import type { AppError } from '../../shared/ipc/app-error.ts';
import type { Args, CallName, Reply } from '../../shared/ipc/wire.ts';
import type { AppContext } from '../app-context.ts';
import type { Players } from '../following/players.ts';
import type { Keeper } from '../viewing/keeper.ts';

/** What a handler may use. */
export interface Desk {
  readonly context: AppContext;
  readonly keeper: Keeper;
  readonly players: Players;
}

/** What a call may do to the page that made it, and to no other. */
export interface CallingPage {
  readonly zoom: (step: Args<'window.zoom'>['step']) => void;
}

/**
 * Answers one call; `args` were checked against the contract before it runs. `page` is the page that made the call;
 * undefined where it did not come from a window.
 */
export type Handler<C extends CallName> = (
  args: Args<C>,
  desk: Desk,
  page?: CallingPage,
) => Promise<Result<Reply<C>, AppError>>;

/** One handler for every call of the contract: a missing one does not compile. */
export type Handlers = { readonly [C in CallName]: Handler<C> };
