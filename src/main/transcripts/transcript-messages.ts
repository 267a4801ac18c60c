import type { Result } from '../../shared/result.ts';
import type { ParsedTranscript } from './parse-transcript.ts';

/** What the thread that reads one subtitle file is started with. */
export interface SubtitlesToRead {
  readonly bytes: Uint8Array;
  /** As the viewer said; null leaves it to the file. */
  readonly encoding: string | null;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Tells it from anything else; both ends are this very program, so its shape is enough. */
export const isToRead = (value: unknown): value is SubtitlesToRead =>
  isObject(value) && value['bytes'] instanceof Uint8Array && 'encoding' in value;

/** The same for the answer, which is that of `parseTranscript`. */
export const isParsed = (value: unknown): value is Result<ParsedTranscript, string> =>
  isObject(value) && typeof value['ok'] === 'boolean';
