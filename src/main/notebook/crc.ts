import { crc32 } from 'node:zlib';

/** Length in characters of what `checkOf` returns. */
export const CHECK_LENGTH = 8;

const digits = (crc: number): string => crc.toString(16).padStart(CHECK_LENGTH, '0');

/** The CRC-32 of bytes that come in pieces, letting others have a turn between them. */
export async function checkOfPieces(
  pieces: readonly Uint8Array[],
  turn: () => Promise<void>,
): Promise<string> {
  let crc = 0;
  for (const piece of pieces) {
    crc = crc32(piece, crc);
    await turn();
  }
  return digits(crc);
}

/** The CRC-32 of some bytes (or of a text as UTF-8), as eight hexadecimal digits. Finds damage, not forgery. */
export const checkOf = (bytes: string | Uint8Array): string => digits(crc32(bytes));
