import { decode, encodingExists } from 'iconv-lite';

/** Encodings that subtitle files of unknown origin are usually stored in, for the viewer to choose from. */
export const usualEncodings = [
  'UTF-8',
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-1258',
  'ISO-8859-2',
  'ISO-8859-5',
  'ISO-8859-15',
  'KOI8-R',
  'Big5',
  'GB18030',
  'Shift_JIS',
  'EUC-JP',
  'EUC-KR',
  'UTF-16LE',
  'UTF-16BE',
] as const;

/** The text of bytes in an encoding that somebody chose, with LF line ends; null for an encoding nobody knows. */
export function decodeAs(bytes: Buffer, encoding: string): string | null {
  return encodingExists(encoding) ? decode(bytes, encoding).replace(/\r\n?/g, '\n') : null;
}
