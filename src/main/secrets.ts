import { safeStorage } from 'electron';
import type { SecretBox } from './following/kept-secrets.ts';

/** With this mark Chromium names what it sealed with a key that everybody knows, because it found no keyring. */
const KNOWN_KEY = 'v10';

/** On Linux there may be no keyring, and then sealing would only look like it. */
async function hasKeyring(): Promise<boolean> {
  if (!(await safeStorage.isAsyncEncryptionAvailable())) return false;
  if (process.platform !== 'linux') return true;
  const backend = safeStorage.getSelectedStorageBackend();
  if (backend === 'basic_text' || backend === 'unknown') return false;
  const tried = await safeStorage.encryptStringAsync('whether there is a keyring');
  return tried.subarray(0, KNOWN_KEY.length).toString('latin1') !== KNOWN_KEY;
}

/** Seals secrets with the key that this computer's keyring holds. Looks for the keyring when it is first needed. */
export function createSecretBox(): SecretBox {
  let found: Promise<boolean> | null = null;
  const canKeep = (): Promise<boolean> => (found ??= hasKeyring().catch(() => false));
  return {
    canKeep,
    seal: async (secret) => (await safeStorage.encryptStringAsync(secret)).toString('base64'),
    open: async (sealed) => {
      if (!(await canKeep())) return null;
      const opened = await safeStorage.decryptStringAsync(Buffer.from(sealed, 'base64')).catch(() => null);
      return opened === null ? null : opened.result;
    },
  };
}
