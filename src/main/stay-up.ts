import { app, crashReporter } from 'electron';
import type { Announce } from './ipc/announce.ts';
import { writeCrashFile } from './crash-file.ts';

/** What staying up needs. */
export interface StayUpParts {
  /** The folder of the reports. */
  readonly folder: string;
  readonly announce: Announce;
}

const said =
  'Something in Docket went wrong. Everything that was saved is on the disk, and the evening goes on.';
const kept = (path: string | null): string =>
  path === null ? said : `${said} What happened is kept on this computer only: ${path}`;

/**
 * Keeps Docket going when a part of it fails: an error that nobody caught, a lost process. Each is written down on this
 * computer only, and said in one plain sentence where the viewer is concerned. Minidumps of the runtime stay here too.
 */
export function stayUp({ folder, announce }: StayUpParts): void {
  crashReporter.start({ uploadToServer: false });
  const write = (part: string, cause: unknown): string | null => {
    console.error(`docket: ${part} failed`, cause);
    return writeCrashFile(folder, { at: new Date(), part, cause, version: `Docket ${app.getVersion()}` });
  };
  const tell = (cause: unknown): void =>
    announce({ name: 'wentWrong', payload: { message: kept(write('main', cause)) } });
  process.on('uncaughtException', tell);
  process.on('unhandledRejection', tell);
  let isEnding = false;
  app.on('before-quit', () => (isEnding = true));
  // A session that ends (SIGTERM to every process) is no failure of any.
  const hasFailed = (reason: string): boolean =>
    reason !== 'clean-exit' && !(isEnding && reason === 'killed');
  // Electron starts these again by itself, and what concerns a player or a page is said where it stands.
  app.on('child-process-gone', (_event, { type, reason, exitCode, name }) => {
    if (hasFailed(reason)) write(name ?? type, { reason, exitCode });
  });
  app.on('render-process-gone', (_event, contents, { reason, exitCode }) => {
    if (hasFailed(reason)) write('page', { url: contents.getURL(), reason, exitCode });
  });
}
