import { analyse } from 'chardet';
import { decode, encodingExists } from 'iconv-lite';
import { err, ok, type Result } from '../../shared/result.ts';

/** A text that was bytes. `warning` says in words when the encoding was guessed; null when it is certain. */
export interface DecodedText {
  /** LF line ends, no byte order mark. */
  readonly text: string;
  readonly encoding: string;
  readonly warning: string | null;
}

/** How sure a guess has to be, of 100. */
const LEAST_SURE = 30;
const SAMPLE_BYTES = 256 * 1024;

const plainEnds = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

const certain = (text: string, encoding: string): DecodedText => ({
  text: plainEnds(text),
  encoding,
  warning: null,
});

const startsWith = (bytes: Buffer, ...mark: readonly number[]): boolean =>
  mark.every((byte, place) => bytes[place] === byte);

/** By its byte order mark; null where there is none. The UTF-32 mark begins like that of UTF-16. */
function byMark(bytes: Buffer): DecodedText | null {
  if (startsWith(bytes, 0xff, 0xfe, 0, 0)) return certain(decode(bytes, 'utf-32le'), 'UTF-32');
  if (startsWith(bytes, 0xff, 0xfe)) return certain(decode(bytes, 'utf-16le'), 'UTF-16');
  if (startsWith(bytes, 0xfe, 0xff)) return certain(decode(bytes, 'utf-16be'), 'UTF-16');
  return null;
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

function byStrictUtf8(bytes: Buffer): DecodedText | null {
  try {
    return certain(strictUtf8.decode(bytes), 'UTF-8');
  } catch {
    return null;
  }
}

/** UTF-16 without a mark: in text of Latin letters every second byte is 0. */
function byZeros(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const zeros: [number, number] = [0, 0];
  sample.forEach((byte, place) => {
    if (byte === 0) zeros[place % 2 === 0 ? 0 : 1] += 1;
  });
  const most = sample.length / 2;
  if (zeros[1] > most * 0.3 && zeros[0] < most * 0.05) return 'utf-16le';
  return zeros[0] > most * 0.3 && zeros[1] < most * 0.05 ? 'utf-16be' : null;
}

const guessed = (bytes: Buffer, encoding: string): DecodedText => ({
  text: plainEnds(decode(bytes, encoding)),
  encoding,
  warning: `The file does not say how its letters are stored; it was read as ${encoding}. Look at the preview before you take it in.`,
});

/** The encoding that is most likely, if any is likely enough. */
function likely(bytes: Buffer): string | null {
  const [best] = analyse(bytes.subarray(0, SAMPLE_BYTES)).filter(({ name }) => name !== 'UTF-8');
  return best !== undefined && best.confidence >= LEAST_SURE && encodingExists(best.name) ? best.name : null;
}

const NOT_TEXT = 'This is not a text file, so there are no notes in it that Docket could read.';

/** How a text that is no UTF-8 reads when it is taken for UTF-8 all the same. */
interface Lossy {
  readonly good: number;
  readonly bad: number;
  /** The line of the first byte that does not fit, from 1. */
  readonly badLine: number;
}

const NO_LETTER = 0xfffd;
const [LINE_FEED, CARRIAGE_RETURN] = [10, 13];

const isSecondHalf = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/** The line, from 1, in which a place of a text stands, whatever its line ends are. */
function lineOf(text: string, place: number): number {
  let line = 1;
  for (let at = 0; at < place; at += 1) {
    const code = text.charCodeAt(at);
    const isLoneReturn = code === CARRIAGE_RETURN && text.charCodeAt(at + 1) !== LINE_FEED;
    if (code === LINE_FEED || isLoneReturn) line += 1;
  }
  return line;
}

/** Counts in place: lists of what is found would take many times the memory of the largest file. */
function lossyUtf8(bytes: Buffer): Lossy {
  const text = bytes.toString('utf8');
  let [good, bad] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === NO_LETTER) bad += 1;
    else if (code > 0x7f && !isSecondHalf(code)) good += 1;
  }
  return { good, bad, badLine: lineOf(text, text.indexOf('\uFFFD')) };
}

const hasUtf8Mark = (bytes: Buffer): boolean => startsWith(bytes, 0xef, 0xbb, 0xbf);

/** Text of another encoding has next to nothing in it that is also UTF-8; damaged UTF-8 has almost nothing else. */
function byGuess(bytes: Buffer): Result<DecodedText, string> {
  const { good, bad, badLine } = lossyUtf8(bytes);
  if (hasUtf8Mark(bytes) || good > bad) {
    return err(`The file is damaged in line ${badLine}: there are bytes in it that are no UTF-8 text.`);
  }
  const encoding = likely(bytes);
  return encoding === null ? err(NOT_TEXT) : ok(guessed(bytes, encoding));
}

/**
 * Turns the bytes of a file into text: by its byte order mark, else as strict UTF-8, else as the encoding that is
 * most likely, with a warning that names it. Damaged UTF-8 is refused with its line: nothing becomes `�` without a word.
 */
export function decodeText(bytes: Buffer): Result<DecodedText, string> {
  const marked = byMark(bytes);
  if (marked !== null) return ok(marked);
  if (bytes.subarray(0, SAMPLE_BYTES).includes(0)) {
    const zeros = byZeros(bytes);
    return zeros === null ? err(NOT_TEXT) : ok(guessed(bytes, zeros));
  }
  const utf8 = byStrictUtf8(bytes);
  return utf8 === null ? byGuess(bytes) : ok(utf8);
}
