import { sealedSecretsSchema, type SealedSecrets } from '../../shared/ipc/player-memory.ts';
import { readMemory, writeMemory } from './memory-file.ts';

/** Where this computer keeps secrets: its keyring has the key, a file of Docket's the sealed words. */
export interface SecretBox {
  /** Whether there is a keyring. Without one nothing is ever sealed, because that would only look safe. */
  readonly canKeep: () => Promise<boolean>;
  /** Rejects when the keyring refuses. */
  readonly seal: (secret: string) => Promise<string>;
  /** Null when it cannot be opened, here or any more. */
  readonly open: (sealed: string) => Promise<string | null>;
}

/** Passwords and tokens of players, by target. They are never written but sealed, and never told to a page. */
export interface KeptSecrets {
  readonly has: (target: string) => boolean;
  readonly of: (target: string) => Promise<string | null>;
  /** For this run of Docket, in memory. */
  readonly give: (target: string, secret: string) => void;
  /** Beyond this run, where there is a keyring; does nothing without a secret that was given in this run. */
  readonly keep: (target: string) => Promise<void>;
  readonly forget: (target: string) => void;
  /** What becomes of a password that is typed, in a sentence or two. */
  readonly words: () => Promise<string>;
}

const keptWords =
  'A password is kept sealed by this computer’s keyring while its player is pinned, and otherwise until Docket is closed.';
const forThisRunWords =
  'This computer has no keyring that Docket can use, so a password is kept until Docket is closed and is not written down.';

const nothingYet: SealedSecrets = { sealed: {} };

const without = (all: SealedSecrets['sealed'], target: string): SealedSecrets['sealed'] =>
  Object.fromEntries(Object.entries(all).filter(([name]) => name !== target));

/** The secrets whose sealed ones lie in the file at `path`. */
export function openKeptSecrets(path: string, box: SecretBox): KeptSecrets {
  const given = new Map<string, string>();
  let { sealed } = readMemory(path, sealedSecretsSchema, nothingYet);
  const write = (next: SealedSecrets['sealed']): void => {
    sealed = next;
    writeMemory(path, { sealed });
  };
  return {
    has: (target) => given.has(target) || sealed[target] !== undefined,
    of: async (target) => {
      const now = given.get(target);
      if (now !== undefined) return now;
      const kept = sealed[target];
      return kept === undefined ? null : box.open(kept);
    },
    give: (target, secret) => void given.set(target, secret),
    keep: async (target) => {
      const secret = given.get(target);
      if (secret === undefined || !(await box.canKeep())) return;
      const words = await box.seal(secret).catch(() => null);
      // It may have been forgotten, or given anew, while the keyring was asked.
      if (words !== null && given.get(target) === secret) write({ ...sealed, [target]: words });
    },
    forget: (target) => {
      given.delete(target);
      if (sealed[target] !== undefined) write(without(sealed, target));
    },
    words: async () => ((await box.canKeep()) ? keptWords : forThisRunWords),
  };
}
