import { createHash } from 'node:crypto';
import { cleanText } from '../../shared/domain/export/clean-text.ts';
import type { Transcript, TranscriptCue } from '../../shared/domain/transcript/transcript.ts';
import { transcriptLimits } from '../../shared/domain/transcript/transcript-limits.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { decodeTranscript } from './decode-transcript.ts';
import type { RawCue } from './raw-cue.ts';
import { readCues, recogniseTranscript, type ReadCues } from './read-cues.ts';

/** A subtitle file that was read; what is stored has its name and its day besides. */
export type ParsedTranscript = Omit<Transcript, 'name' | 'addedAt'>;

/** How to read: in which encoding; null leaves that to the file. */
export interface TranscriptReading {
  readonly encoding: string | null;
}

const UNKNOWN =
  'This is no subtitle file that Docket knows. It reads SubRip (.srt), WebVTT (.vtt), ASS and TTML.';
const EMPTY = 'There is not one line with a time in this file.';
const TOO_MANY = `There are more than ${transcriptLimits.cues.toLocaleString('en')} lines in this file, which is more than any film has.`;

const at = ({ line, startMs }: RawCue): string =>
  line === null ? `At ${(startMs / 1_000).toFixed(3)} s` : `Line ${line}`;

/** Why a cue is left out; null where it is taken. */
function problemOf(cue: RawCue): string | null {
  if (cue.text.length > transcriptLimits.cueLength)
    return `${at(cue)}: one text is longer than any subtitle is.`;
  const isTime = [cue.startMs, cue.endMs].every(
    (ms) => Number.isSafeInteger(ms) && ms >= 0 && ms <= transcriptLimits.timeMs,
  );
  return isTime ? null : `${at(cue)}: this is no time of a film.`;
}

function cueOf({ startMs, endMs, text, id, lang }: RawCue): TranscriptCue {
  return {
    startMs,
    endMs,
    text: cleanText(text),
    ...(id === undefined ? {} : { id: cleanText(id).slice(0, 200) }),
    ...(lang === undefined ? {} : { lang: lang.slice(0, 100) }),
  };
}

/** The first of many sentences, and how many more there would be. */
function bounded(warnings: readonly string[]): readonly string[] {
  const more = warnings.length - transcriptLimits.warnings;
  const kept = warnings.slice(0, transcriptLimits.warnings).map((one) => one.slice(0, 1_000));
  return more > 0 ? [...kept, `And ${more} more places like these.`] : kept;
}

const byTime = (one: TranscriptCue, other: TranscriptCue): number =>
  one.startMs - other.startMs || one.endMs - other.endMs;

function checked({ cues, refused }: ReadCues): Result<Pick<Transcript, 'cues' | 'warnings'>, string> {
  if (cues.length > transcriptLimits.cues) return err(TOO_MANY);
  const problems = cues.flatMap((cue) => problemOf(cue) ?? []);
  const kept = cues.filter((cue) => problemOf(cue) === null).map(cueOf);
  if (kept.length === 0) return err(refused[0] === undefined ? EMPTY : `${EMPTY} ${refused[0]}`);
  return ok({ cues: kept.toSorted(byTime), warnings: [...bounded([...refused, ...problems])] });
}

/**
 * Reads the bytes of a subtitle file, whatever they are: its cues in the order of time, in plain words, and what could
 * not be read with its line. Never throws; the error is one or two sentences for the viewer, with the line where there
 * is one. Nothing of the file is ever run or fetched.
 */
export function parseTranscript(bytes: Buffer, how: TranscriptReading): Result<ParsedTranscript, string> {
  if (bytes.length > transcriptLimits.bytes)
    return err('The file is larger than 20 MB, which no subtitle file is.');
  const decoded = decodeTranscript(bytes, how.encoding);
  if (!decoded.ok) return decoded;
  const { text, encoding, isGuessed } = decoded.value;
  const format = recogniseTranscript(text);
  if (format === null) return err(UNKNOWN);
  const read = readCues(text, format);
  if (!read.ok) return read;
  const taken = checked(read.value);
  if (!taken.ok) return taken;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return ok({ sha256, format, encoding, isGuessed, ...taken.value });
}
