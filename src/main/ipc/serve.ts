import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { err, type Result } from '../../shared/result.ts';
import type { AppError } from '../../shared/ipc/app-error.ts';
import { CALL_CHANNEL, GIVEN_CHANNEL } from '../../shared/ipc/channels.ts';
import type { CallingPage } from '../handlers/handler.ts';
import type { GivenPaths } from '../importing/given-paths.ts';
import type { Opening } from '../opening.ts';
import { isOwnPage } from '../security.ts';
import { zoomPage } from '../windows/zoom.ts';
import { mayCall } from './may-call.ts';
import { lastToldTo } from './tell-page.ts';

/** Only the top frame of a page of our own may call; anything else is told so and nothing happens. */
const mayAsk = (
  { sender, senderFrame }: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>,
  name: unknown,
  args?: unknown,
): boolean =>
  senderFrame !== null &&
  senderFrame.parent === null &&
  isOwnPage(senderFrame.url) &&
  mayCall(sender, name, args);

const foreign: AppError = { kind: 'bad-request', where: 'sender', message: 'This page may not call Docket.' };

let pageAsked = (): void => undefined;

/** Resolves when the script of a page has asked for something; what every window starts from is asked by its preload. */
export const firstPageAsked = new Promise<void>((resolve) => {
  pageAsked = resolve;
});

/** Registers the one channel that carries every call of the contract; what only other calls need comes after `rest`. */
export function serve(opening: Opening, rest: Promise<unknown>): void {
  const reply = async (
    event: IpcMainInvokeEvent,
    name: unknown,
    args: unknown,
  ): Promise<Result<unknown, AppError>> => {
    const arrivedMs = performance.now();
    if (!mayAsk(event, name, args)) return err(foreign);
    if (name !== 'app.snapshot') pageAsked();
    const { answerWhileOpening } = await import('./answer.ts');
    const page: CallingPage = { zoom: (step) => zoomPage(event.sender, step) };
    return answerWhileOpening({ name, args, arrivedMs, rest, page }, opening);
  };
  ipcMain.handle(CALL_CHANNEL, async (event, ...said: readonly unknown[]) => {
    const [name, args, form] = said;
    const toldBefore = lastToldTo(event);
    const answer = await reply(event, name, args);
    const told = lastToldTo(event);
    return {
      answer: form === 'text' ? JSON.stringify(answer) : answer,
      after: told === toldBefore ? 0 : told,
    };
  });
}

/** Hears from the preload which files a person has dropped on a window or pasted into it. */
export function hearGivenPaths({ give }: GivenPaths): void {
  ipcMain.on(GIVEN_CHANNEL, (event, path: unknown) => {
    if (typeof path === 'string' && mayAsk(event, GIVEN_CHANNEL)) give(path);
  });
}
