import { useState } from 'react';
import { useCommands } from '../../store/provider.tsx';

/** Beginning to follow, from the sheet: it closes once that has begun, and says at its place what was refused. */
export interface Follow {
  readonly fault: string | null;
  readonly follow: (target: string, password?: string) => void;
  /** Opens a film file here or in another player, and follows that. */
  readonly openFilm: (player: 'here' | 'mpv' | 'vlc') => void;
  readonly pin: (target: string, isPinned: boolean, done: () => void) => void;
  /** The clock goes on by hand exactly as it stands. */
  readonly stop: () => void;
}

/** What the sheet of players can do. */
export function useFollow(): Follow {
  const { call, closeSheet, closeProblem, say } = useCommands();
  const [fault, setFault] = useState<string | null>(null);
  const refused = (message: string): void => {
    setFault(message);
    closeProblem();
  };
  const follow = async (target: string, password?: string): Promise<void> => {
    setFault(null);
    const outcome = await call('player.follow', {
      target,
      ...(password === undefined || password === '' ? {} : { password }),
    });
    if (outcome.ok) closeSheet();
    else refused(outcome.error.message);
  };
  const openFilm = async (player: 'here' | 'mpv' | 'vlc'): Promise<void> => {
    setFault(null);
    const outcome =
      player === 'here'
        ? await call('player.openFile', {})
        : await call('player.openOutside', { player, file: 'ask' });
    if (!outcome.ok) refused(outcome.error.message);
    else if (outcome.value.opened) closeSheet();
  };
  const pin = async (target: string, isPinned: boolean, done: () => void): Promise<void> => {
    const outcome = await call('player.pin', { target, isPinned });
    if (outcome.ok) done();
    else refused(outcome.error.message);
  };
  const stop = async (): Promise<void> => {
    const outcome = await call('player.unfollow', {});
    if (!outcome.ok) return refused(outcome.error.message);
    say('The clock goes on by hand');
    closeSheet();
  };
  return {
    fault,
    follow: (target, password) => void follow(target, password),
    openFilm: (player) => void openFilm(player),
    pin: (target, isPinned, done) => void pin(target, isPinned, done),
    stop: () => void stop(),
  };
}
