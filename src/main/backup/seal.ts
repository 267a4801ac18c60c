import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/**
 * Every archive ends with a comment that holds the SHA-256 of all bytes before it, so that a change of any byte is
 * noticed, also of those that no file in the archive is made of.
 */
const PREFIX = 'docket-seal sha256 ';
const DIGEST_LENGTH = 64;

/** How many bytes the seal has; they are the last of the file. */
export const SEAL_BYTES = PREFIX.length + DIGEST_LENGTH;

/** Bytes of a file that are read at once. */
const READ_AT_ONCE = 1 << 20;

/** The seal of what `hash` was given. */
export const sealOf = (hash: Hash): Buffer => Buffer.from(PREFIX + hash.digest('hex'), 'latin1');

const SEAL = /^docket-seal sha256 [0-9a-f]{64}$/u;

/** Whether the comment of an archive has the form of a seal. */
export const isSeal = (comment: string): boolean => SEAL.test(comment);

/** Whether a file of `size` bytes is what its seal says. Rejects with the system's error. */
export async function isSealIntact(path: string, size: number, seal: string): Promise<boolean> {
  const hash = createHash('sha256');
  const bytes: AsyncIterable<Buffer> = createReadStream(path, {
    ...{ end: size - SEAL_BYTES - 1, highWaterMark: READ_AT_ONCE },
  });
  for await (const chunk of bytes) hash.update(chunk);
  return sealOf(hash).toString('latin1') === seal;
}
