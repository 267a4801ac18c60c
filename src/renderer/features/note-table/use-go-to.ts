import { useMemo } from 'react';
import { useCommands } from '../../store/provider.tsx';
import { useSeekable } from '../../store/use-player.ts';

/** How to go to a film time, and where that is. */
export interface GoTo {
  readonly go: (filmMs: number) => void;
  readonly where: string;
}

/** Goes to a film time: in the followed player where it can be sent there, else on the timeline. Stays the same object. */
export function useGoTo(): GoTo {
  const commands = useCommands();
  const player = useSeekable();
  return useMemo(
    () => ({
      where: player === null ? '' : ` in ${player.name}`,
      go: (filmMs) => {
        commands.lookAt(player === null ? filmMs : null);
        player?.seek(filmMs);
      },
    }),
    [commands, player],
  );
}
