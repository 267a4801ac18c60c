import type { CueEntry } from '../../shared/domain/import/cue.ts';
import { readSrt } from '../../shared/domain/import/srt-cues.ts';
import { readWebVtt } from '../../shared/domain/import/web-vtt-cues.ts';
import { assWords, readAss } from '../../shared/domain/transcript/ass-cues.ts';
import type { TranscriptFormat } from '../../shared/domain/transcript/transcript-formats.ts';
import { vttWords } from '../../shared/domain/transcript/vtt-words.ts';
import { assertNever } from '../../shared/assert-never.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { srtWords } from '../importing/foreign/plain-words.ts';
import type { RawCue } from './raw-cue.ts';
import { readTtml } from './read-ttml.ts';

/** What stands in a file: cues, and a sentence for each place that could not be read. */
export interface ReadCues {
  readonly cues: readonly RawCue[];
  readonly refused: readonly string[];
}

const WEB_VTT = /^WEBVTT(?:[ \t\n]|$)/;
const XML = /^\s{0,1000}<(?:\?xml|!--|!DOCTYPE|(?:[\w-]{1,50}:)?tt[\s>])/i;
const SCRIPT_INFO = /^(?:\s|;[^\n]{0,1000}\n){0,50}\[(?:script info|v4\+? styles|events)\]/i;
const SRT_TIMES = /^\s{0,100}(?:\d{1,4}:)?\d{1,3}:\d{1,2}(?:[.,]\d{1,3})?\s{0,100}-{1,3}>\s{0,100}\d/m;

const HEAD_LENGTH = 64_000;

/** What a text is, by what stands in it and not by what it is called; null where it is nothing of these. */
export function recogniseTranscript(text: string): TranscriptFormat | null {
  const head = text.slice(0, HEAD_LENGTH);
  if (WEB_VTT.test(head)) return 'vtt';
  if (XML.test(head)) return 'ttml';
  if (SCRIPT_INFO.test(head)) return 'ass';
  return SRT_TIMES.test(head) ? 'srt' : null;
}

const place = (line: number, last: number): string =>
  line === last ? `Line ${line}` : `Lines ${line} to ${last}`;

/** A comment between the cues of a WebVTT file is nothing that went wrong. */
const COMMENT = /comment/;

function sorted(entries: Iterable<CueEntry>, words: (text: string) => string): ReadCues {
  const cues: RawCue[] = [];
  const refused: string[] = [];
  for (const entry of entries) {
    if (entry.what === 'cue') {
      const { line, id, startMs, endMs, text } = entry.cue;
      cues.push({ line, startMs, endMs, text: words(text), ...(id === '' ? {} : { id }) });
    } else if (!COMMENT.test(entry.reason)) {
      refused.push(`${place(entry.line, entry.last)}: ${entry.reason}`);
    }
  }
  return { cues, refused };
}

const NOT_SIGNED =
  'The file begins like WebVTT, but not as WebVTT has to begin: its first line is “WEBVTT” alone.';

function readVtt(text: string): Result<ReadCues, string> {
  const { isSigned, entries } = readWebVtt(text);
  return isSigned ? ok(sorted(entries, vttWords)) : err(NOT_SIGNED);
}

/** Reads the cues of a text in its format. The error is a sentence that says what is wrong, and where. */
export function readCues(text: string, format: TranscriptFormat): Result<ReadCues, string> {
  switch (format) {
    case 'vtt':
      return readVtt(text);
    case 'srt':
      return ok(sorted(readSrt(text), srtWords));
    case 'ass':
      return ok(sorted(readAss(text), assWords));
    case 'ttml': {
      const cues = readTtml(text);
      return cues.ok ? ok({ cues: cues.value, refused: [] }) : cues;
    }
    default:
      return assertNever(format);
  }
}
