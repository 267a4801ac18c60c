import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { err } from '../../shared/result.ts';
import type { AppError } from '../../shared/ipc/app-error.ts';
import { CALL_CHANNEL, GIVEN_CHANNEL } from '../../shared/ipc/channels.ts';
import type { GivenPaths } from '../importing/given-paths.ts';
import type { Opening } from '../opening.ts';
import { isOwnPage } from '../security.ts';
import { mayCall } from './may-call.ts';

/** Only the top frame of a page of our own may call; anything else is told so and nothing happens. */
const mayAsk = ({ senderFrame }: Pick<IpcMainInvokeEvent, 'senderFrame'>, name: unknown): boolean =>
  senderFrame !== null &&
  senderFrame.parent === null &&
  isOwnPage(senderFrame.url) &&
  mayCall(new URL(senderFrame.url).pathname, name);

/** Registers the one channel that carries every call of the contract; what only other calls need comes after `rest`. */
export function serve(opening: Opening, rest: Promise<unknown>): void {
  ipcMain.handle(CALL_CHANNEL, async (event, name: unknown, args: unknown) => {
    const arrivedMs = performance.now();
    if (mayAsk(event, name)) {
      const { answerWhileOpening } = await import('./answer.ts');
      return answerWhileOpening({ name, args, arrivedMs, rest }, opening);
    }
    const error: AppError = {
      kind: 'bad-request',
      where: 'sender',
      message: 'This page may not call Docket.',
    };
    return err(error);
  });
}

/** Hears from the preload which files a person has dropped on a window or pasted into it. */
export function hearGivenPaths({ give }: GivenPaths): void {
  ipcMain.on(GIVEN_CHANNEL, (event, path: unknown) => {
    if (typeof path === 'string' && mayAsk(event, GIVEN_CHANNEL)) give(path);
  });
}
