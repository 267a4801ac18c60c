import { decodeAs } from '../importing/decode-as.ts';
import { decodeText } from '../importing/decode-text.ts';
import { err, ok, type Result } from '../../shared/result.ts';

/** The text of a subtitle file with LF line ends and no byte order mark, and how its letters were stored. */
export interface TranscriptText {
  readonly text: string;
  readonly encoding: string;
  readonly isGuessed: boolean;
}

const withoutMark = (text: string): string => text.replace(/^\uFEFF/, '');

const strict = new TextDecoder('utf-8', { fatal: true });

/** WebVTT is always UTF-8, and a zero in it stands for a letter that is not there: it makes no other kind of file of it. */
function asWebVtt(bytes: Buffer): TranscriptText | null {
  const head = bytes.subarray(0, 9).toString('utf8');
  if (!withoutMark(head).startsWith('WEBVTT')) return null;
  try {
    const text = strict.decode(bytes).replaceAll('\0', '\uFFFD').replace(/\r\n?/g, '\n');
    return { text, encoding: 'UTF-8', isGuessed: false };
  } catch {
    return null;
  }
}

const DECLARED = /^\s{0,100}<\?xml\s[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([A-Za-z][\w.-]{0,40})["']/;

const isUtf = (encoding: string): boolean => /^utf/i.test(encoding);

/** XML may say itself how its letters are stored. What says that it is UTF-8 is read as everything else is. */
function asDeclared(bytes: Buffer): TranscriptText | null {
  const encoding = DECLARED.exec(bytes.subarray(0, 400).toString('latin1'))?.[1];
  if (encoding === undefined || isUtf(encoding)) return null;
  const text = decodeAs(bytes, encoding);
  return text === null ? null : { text: withoutMark(text), encoding, isGuessed: false };
}

function asChosen(bytes: Buffer, encoding: string): Result<TranscriptText, string> {
  const text = decodeAs(bytes, encoding);
  if (text === null) return err(`Docket does not know how to read ${encoding}.`);
  return ok({ text: withoutMark(text), encoding, isGuessed: false });
}

/**
 * Turns the bytes of a subtitle file into text: as the viewer chose, else by what the file says of itself (byte order
 * mark, XML declaration), else as strict UTF-8, else as what is most likely. Damaged UTF-8 is refused with its line.
 */
export function decodeTranscript(bytes: Buffer, encoding: string | null): Result<TranscriptText, string> {
  if (encoding !== null) return asChosen(bytes, encoding);
  const sure = asWebVtt(bytes) ?? asDeclared(bytes);
  if (sure !== null) return ok(sure);
  const decoded = decodeText(bytes);
  if (!decoded.ok)
    return err(decoded.error.replace(', so there are no notes in it that Docket could read', ''));
  const { text, warning } = decoded.value;
  return ok({ text: withoutMark(text), encoding: decoded.value.encoding, isGuessed: warning !== null });
}
