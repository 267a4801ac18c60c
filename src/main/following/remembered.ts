import { playerMemorySchema, type PlayerMemory } from '../../shared/ipc/player-memory.ts';
import type { FoundPlayer } from '../../shared/ipc/players-protocol.ts';
import { readMemory, writeMemory } from './memory-file.ts';

/** Which players the viewer pinned and which was followed last, kept in a file. */
export interface Remembered {
  readonly current: () => PlayerMemory;
  readonly pin: (player: FoundPlayer, isPinned: boolean) => void;
  readonly followed: (target: string) => void;
  /** The viewer goes on by hand. Not told when Docket is closed, so that the next start knows who was followed then. */
  readonly unfollowed: () => void;
}

const nothingYet: PlayerMemory = { pinned: [], last: null, isFollowed: false };

/** Opens the memory of players at `path`. */
export function openRemembered(path: string): Remembered {
  let memory = readMemory(path, playerMemorySchema, nothingYet);
  const keep = (next: PlayerMemory): void => {
    memory = next;
    writeMemory(path, memory);
  };
  return {
    current: () => memory,
    pin: (player, isPinned) => {
      const others = memory.pinned.filter(({ target }) => target !== player.target);
      keep({ ...memory, pinned: isPinned ? [...others, player].slice(-50) : others });
    },
    followed: (target) => {
      if (memory.last !== target || !memory.isFollowed) keep({ ...memory, last: target, isFollowed: true });
    },
    unfollowed: () => {
      if (memory.isFollowed) keep({ ...memory, isFollowed: false });
    },
  };
}
