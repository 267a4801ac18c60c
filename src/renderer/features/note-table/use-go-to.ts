import { useCommands } from '../../store/provider.tsx';
import { useSeekable } from '../../store/use-player.ts';

/** Goes to a film time: in the followed player where it can be sent there, else on the timeline. */
export function useGoTo(): { readonly go: (filmMs: number) => void; readonly where: string } {
  const commands = useCommands();
  const player = useSeekable();
  return {
    where: player === null ? '' : ` in ${player.name}`,
    go: (filmMs) => {
      commands.lookAt(player === null ? filmMs : null);
      player?.seek(filmMs);
    },
  };
}
