import { createReadStream, type ReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { byteRange } from './byte-range.ts';

const nothing = (status: number, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(null, { status, headers: { ...headers } });

/** The page drops a request as soon as it has enough, so an end before the end is no failure. */
const bodyOf = (stream: ReadStream): ReadableStream<Uint8Array> => {
  const reader = Readable.toWeb(stream).getReader();
  return new ReadableStream<Uint8Array>({
    pull: async (to) => {
      const next = await reader.read().catch(() => null);
      if (next === null || next.done) to.close();
      else to.enqueue(next.value);
    },
    cancel: async () => {
      stream.destroy();
      await reader.cancel().catch(() => undefined);
    },
  });
};

/**
 * Answers one request for the film file at `path`: the whole of it, or the byte range that was asked for, as a video
 * element needs to seek. The type is left to Chromium, which looks at the bytes; it is told nothing that could run.
 */
export async function filmAnswer(path: string, range: string | null): Promise<Response> {
  const found = await stat(path).catch(() => null);
  if (found === null || !found.isFile()) return nothing(404);
  const { size } = found;
  const wanted = byteRange(range, size);
  if (wanted === 'outside') return nothing(416, { 'content-range': `bytes */${size}` });
  const { from, to } = wanted === 'whole' ? { from: 0, to: size - 1 } : wanted;
  const headers = {
    'content-type': 'video/mp4',
    'accept-ranges': 'bytes',
    'content-length': String(to - from + 1),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...(wanted === 'whole' ? {} : { 'content-range': `bytes ${from}-${to}/${size}` }),
  };
  if (size === 0) return nothing(200, { 'content-type': 'video/mp4', 'content-length': '0' });
  const stream = createReadStream(path, { start: from, end: to, highWaterMark: 256 * 1024 });
  return new Response(bodyOf(stream), { status: wanted === 'whole' ? 200 : 206, headers });
}
