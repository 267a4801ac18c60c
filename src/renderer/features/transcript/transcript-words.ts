import { formatTimecode } from '../../../shared/domain/time/format-timecode.ts';
import { spokenTime } from '../../../shared/domain/time/spoken-time.ts';
import { transcriptFormatNames } from '../../../shared/domain/transcript/transcript-formats.ts';
import type { TranscriptLine, TranscriptView } from '../../store/use-transcript.ts';

/** A film time (ms) as it stands in the margin. */
export const lineTime = (ms: number): string => formatTimecode(ms, { style: 'compact' });

/** A stretch of time (ms) in figures: "2.4 s", "25:00". */
const far = (ms: number): string =>
  ms >= 60_000 ? formatTimecode(ms, { style: 'compact' }) : `${(ms / 1_000).toFixed(1)} s`;

/** By how much a transcript is shifted, in words: "2.4 s later". */
export function shiftWords(shiftMs: number): string {
  if (shiftMs === 0) return 'as in the file';
  return `${far(Math.abs(shiftMs))} ${shiftMs > 0 ? 'later' : 'earlier'}`;
}

/** What a press on a line far back would do, before it is done. */
export const earlierWords = (earlierMs: number): string =>
  `That would move every line ${far(earlierMs)} earlier and open lines that you may not have heard yet. Was this line really said at that moment?`;

/** The file in a few words, behind its name. */
export const fileWords = ({ format, confidence }: TranscriptView): string =>
  ` · ${transcriptFormatNames[format]} · ${confidence === 'estimated' ? 'times not checked yet' : 'times set by you'}`;

/** What opens lines, and what the viewer can do about their times. */
export function gateWords({ openBy, confidence }: TranscriptView): string {
  const how = 'When you hear a line that stands here, choose it and press “Being said now”.';
  if (openBy === 'none') return 'The transcript opens when you say that the film is over.';
  if (openBy === 'all') return confidence === 'estimated' ? how : 'You set the times of this transcript.';
  if (confidence === 'estimated')
    return `Nobody has checked the times of this file against your film, so each line opens 30 s late and none too early. Press when you hear something that you will know again, and choose its line when it stands here; from then on lines open 2 s late.`;
  return 'You set the times of this transcript: each line opens 2 s after the film has reached it.';
}

/** Chosen lines: how many, and from where to where. */
export function chosenWords(lines: readonly TranscriptLine[]): string {
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined) return '';
  if (lines.length === 1) return `1 line, ${lineTime(first.startMs)}`;
  return `${lines.length} lines, ${lineTime(first.startMs)} to ${lineTime(last.startMs)}`;
}

/** What is said once lines were quoted. */
export const quotedWords = (filmMs: number): string => `Quoted into a note at ${spokenTime(filmMs)}`;
