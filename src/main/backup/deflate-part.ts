import { once } from 'node:events';
import { crc32, createDeflateRaw } from 'node:zlib';
import type { Zip, ZipInputFile } from 'fflate';

/** Bytes that are packed in one go, in a thread of the engine's: each way there and back wakes main. */
const AT_ONCE = 1 << 20;
const LEVEL = 6;
const DEFLATED = 8;
const NOTHING = new Uint8Array();

/** A file that is being packed into an archive. */
export interface PackedPart {
  /** Takes the next bytes; resolves when they may be forgotten. Rejects with what packing failed of. */
  readonly push: (bytes: Uint8Array) => Promise<void>;
  readonly end: () => Promise<void>;
}

/** Begins a file in an archive. What is packed comes out of `zip` in large pieces. */
export function deflatePart(zip: Zip, name: string, mtime: Date): PackedPart {
  const file: ZipInputFile = { filename: name, compression: DEFLATED, crc: 0, size: 0, mtime };
  zip.add(file);
  const packer = createDeflateRaw({ level: LEVEL, chunkSize: AT_ONCE });
  packer.on('data', (chunk: Buffer<ArrayBuffer>) => file.ondata?.(null, chunk, false));
  // Whoever waits for the write or the end is told; without a listener the error would end the process.
  packer.on('error', () => undefined);
  let waiting: Uint8Array[] = [];
  let bytes = 0;
  const pack = async (): Promise<void> => {
    const whole = Buffer.concat(waiting);
    waiting = [];
    bytes = 0;
    await new Promise<void>((resolve, reject) => {
      packer.write(whole, (cause) => (cause ? reject(cause) : resolve()));
    });
  };
  return {
    push: async (piece) => {
      file.crc = crc32(piece, file.crc);
      file.size += piece.length;
      waiting.push(piece);
      bytes += piece.length;
      if (bytes >= AT_ONCE) await pack();
    },
    end: async () => {
      await pack();
      const ended = once(packer, 'end');
      packer.end();
      await ended;
      file.ondata?.(null, NOTHING, true);
    },
  };
}
