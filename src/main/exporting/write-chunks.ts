import type { ExportSink } from './file-format.ts';

/** Characters that are handed over at once: a fraction of a millisecond of work, and a tenth of the waiting. */
const HANDED_OVER = 8_192;

/**
 * Writes chunks gathered to pieces worth waiting for. An empty chunk is a pause, in which others get a turn; `onChunk`
 * hears of every other one.
 */
export async function writeChunks(
  chunks: Iterable<string>,
  out: Pick<ExportSink, 'write'>,
  onChunk: (chunk: string) => void,
): Promise<void> {
  let waiting = '';
  for (const chunk of chunks) {
    waiting += chunk;
    if (chunk === '' || waiting.length >= HANDED_OVER) {
      await out.write(waiting);
      waiting = '';
    }
    if (chunk !== '') onChunk(chunk);
  }
  await out.write(waiting);
}
