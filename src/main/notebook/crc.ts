import { crc32 } from 'node:zlib';

/** Length in characters of what `checkOf` returns. */
export const CHECK_LENGTH = 8;

/** The CRC-32 of some bytes (or of a text as UTF-8), as eight hexadecimal digits. Finds damage, not forgery. */
export const checkOf = (bytes: string | Uint8Array): string =>
  crc32(bytes).toString(16).padStart(CHECK_LENGTH, '0');
