import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { playerMemorySchema, type PlayerMemory } from '../../shared/ipc/player-memory.ts';
import type { FoundPlayer } from '../../shared/ipc/players-protocol.ts';

/** Which players the viewer pinned and which was followed last, kept in a file. */
export interface Remembered {
  readonly current: () => PlayerMemory;
  readonly pin: (player: FoundPlayer, isPinned: boolean) => void;
  readonly followed: (target: string) => void;
}

const nothingYet: PlayerMemory = { pinned: [], last: null };

/** A missing or broken file only means that no player is pinned. */
function read(path: string): PlayerMemory {
  try {
    const parsed = playerMemorySchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    return parsed.success ? parsed.data : nothingYet;
  } catch {
    return nothingYet;
  }
}

/** Losing it costs a click, so a disk that refuses is only told on stderr. */
function write(path: string, memory: PlayerMemory): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.new`, `${JSON.stringify(memory, null, 2)}\n`, { mode: 0o600 });
    renameSync(`${path}.new`, path);
  } catch (cause) {
    console.error('docket: the pinned players could not be kept', cause);
  }
}

/** Opens the memory of players at `path`. */
export function openRemembered(path: string): Remembered {
  let memory = read(path);
  const keep = (next: PlayerMemory): void => {
    memory = next;
    write(path, memory);
  };
  return {
    current: () => memory,
    pin: (player, isPinned) => {
      const others = memory.pinned.filter(({ target }) => target !== player.target);
      keep({ ...memory, pinned: isPinned ? [...others, player].slice(-50) : others });
    },
    followed: (target) => {
      if (memory.last !== target) keep({ ...memory, last: target });
    },
  };
}
