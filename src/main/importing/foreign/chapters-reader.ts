import { refusedFile } from '../../../shared/domain/import/collect-found.ts';
import type { FoundFile } from '../../../shared/domain/import/found.ts';
import type { TextReader } from '../reader.ts';
import { readFfmetadata } from './ffmetadata.ts';
import { readMatroska } from './matroska-chapters.ts';
import { readOgm } from './ogm-chapters.ts';

const FFMETADATA = /^;FFMETADATA/;
const OGM = /^\s{0,1000}CHAPTER\d{1,6}(?:NAME)?\s{0,9}=/i;
const MATROSKA = /<Chapters[\s>]/;

/** Who reads what begins like this; null where nobody does. */
function kindOf(text: string): ((text: string) => FoundFile) | null {
  if (FFMETADATA.test(text)) return readFfmetadata;
  if (OGM.test(text)) return readOgm;
  return /^\s{0,1000}</.test(text) && MATROSKA.test(text) ? readMatroska : null;
}

const UNKNOWN = 'These are no chapters of Matroska (XML), ffmpeg (FFMETADATA1) or OGM.';

/** Chapters of films: of Matroska, of ffmpeg and of OGM. */
export const chaptersReader: TextReader = {
  id: 'chapters',
  label: 'Chapters (Matroska XML, FFMETADATA, OGM)',
  extensions: ['xml', 'ffmeta', 'ffmetadata', 'txt'],
  recognise: ({ text }) => (kindOf(text) === null ? 'no' : 'surely'),
  read: (text) => kindOf(text)?.(text) ?? refusedFile('chapters', UNKNOWN),
};
