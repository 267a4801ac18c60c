import { utilityProcess } from 'electron';
import type { StartPlayers } from './following/players-line.ts';

/**
 * Starts the bridges' process from its built file. It gets no arguments;
 * passwords travel in messages only.
 */
export const startPlayersProcess =
  (file: string): StartPlayers =>
  ({ message, gone }) => {
    const child = utilityProcess.fork(file, [], { serviceName: 'Docket players', stdio: 'inherit' });
    let isEnded = false;
    child.on('message', message);
    child.once('exit', () => {
      if (!isEnded) gone();
    });
    return {
      post: (told) => child.postMessage(told, []),
      end: () => {
        isEnded = true;
        child.kill();
      },
    };
  };
