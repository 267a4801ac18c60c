import type { AppError } from '../shared/ipc/app-error.ts';
import type { Args, CallName, DocketBridge, Reply } from '../shared/ipc/wire.ts';
import type { Result } from '../shared/result.ts';

declare global {
  interface Window {
    /** Put there by the preload; the page's only way to the rest of the computer. */
    readonly docket: DocketBridge;
  }
}

/** The bridge that the preload exposed. Read at the call, so that tests can stand in a fake. */
export const bridge = (): DocketBridge => window.docket;

/** An answer that came as text; main has made it, so that it is what the contract says. */
export const answerIn = <C extends CallName>(text: string): Result<Reply<C>, AppError> => JSON.parse(text);

/** Asks main for what may be long: see `DocketBridge.callForText`. */
export const callForLong = async <C extends CallName>(
  name: C,
  args: Args<C>,
): Promise<Result<Reply<C>, AppError>> => answerIn<C>(await bridge().callForText(name, args));
