import type { BridgeParts } from '../../players/bridge.ts';
import type { SecretBox } from './kept-secrets.ts';

/** A keyring that waits for its own password may answer never; Docket waits for it so long (ms of wall time). */
const LONGEST_MS = 5000;

/** The same box, which is taken for one that cannot be opened when the keyring does not answer in time. */
export function timelyBox(box: SecretBox, after: BridgeParts['after']): SecretBox {
  const inTime = async <T>(answer: Promise<T>, late: T): Promise<T> => {
    let stop = (): void => undefined;
    const waited = new Promise<T>((resolve) => {
      stop = after(LONGEST_MS, () => resolve(late));
    });
    try {
      return await Promise.race([answer, waited]);
    } finally {
      stop();
    }
  };
  return {
    canKeep: () => inTime(box.canKeep(), false),
    open: (sealed) => inTime(box.open(sealed), null),
    seal: async (secret) => {
      const sealed = await inTime<string | null>(box.seal(secret), null);
      if (sealed === null) throw new Error('the keyring does not answer');
      return sealed;
    },
  };
}
