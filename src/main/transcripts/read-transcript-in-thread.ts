import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { err, type Result } from '../../shared/result.ts';
import type { ParsedTranscript, TranscriptReading } from './parse-transcript.ts';
import { isParsed, type SubtitlesToRead } from './transcript-messages.ts';

/** Reads the bytes of a subtitle file, here or in a thread; see `parseTranscript`. */
export type ReadTranscript = (
  bytes: Uint8Array,
  how: TranscriptReading,
) => Promise<Result<ParsedTranscript, string>>;

/** More memory (MB) than the largest subtitle file takes; a thread that wants more ends alone. */
const MOST_MEMORY_MB = 1_500;

const BROKE_DOWN = 'The file could not be read: reading it broke down, as if it were no subtitle file.';

/**
 * `parseTranscript` in a thread of its own, because a file of several megabytes takes up to a second, in which no window
 * would answer and nothing would be saved. `file` is the built worker; a thread that breaks down is an error like others.
 */
export const readTranscriptInThread =
  (file: string): ReadTranscript =>
  async (bytes, { encoding }) => {
    const workerData: SubtitlesToRead = { bytes, encoding };
    const worker = new Worker(file, {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
    });
    try {
      const [told]: unknown[] = await once(worker, 'message');
      return isParsed(told) ? told : err(BROKE_DOWN);
    } catch {
      return err(BROKE_DOWN);
    } finally {
      await worker.terminate();
    }
  };
