import type { SecretBox } from '../../../src/main/following/kept-secrets.ts';

/** A computer without a keyring. */
export const noKeyring: SecretBox = {
  canKeep: () => Promise.resolve(false),
  seal: () => Promise.reject(new Error('there is no keyring')),
  open: () => Promise.resolve(null),
};

/** A keyring whose sealing turns every byte over, so that nothing stands in clear; another one cannot open it. */
export function fakeKeyring(key: number): SecretBox {
  const turned = (bytes: Buffer): Buffer => Buffer.from(bytes.map((byte) => byte ^ key));
  return {
    canKeep: () => Promise.resolve(true),
    seal: (secret) => Promise.resolve(turned(Buffer.from(`ours:${secret}`)).toString('base64')),
    open: (sealed) => {
      const text = turned(Buffer.from(sealed, 'base64')).toString();
      return Promise.resolve(text.startsWith('ours:') ? text.slice('ours:'.length) : null);
    },
  };
}
