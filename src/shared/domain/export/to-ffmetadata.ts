import type { ExportInput } from './export-input.ts';
import { prepareExport } from './prepare-export.ts';
import { chaptersOf, type Chapter } from './rich/chapters.ts';
import { shownWords } from './rich/shown-words.ts';
import { timedNotes } from './rich/timed-notes.ts';

/** Notes at one and the same millisecond share a chapter: ffmpeg allows no chapter without a length. */
const SAME_START_MS = 1;

const value = (text: string): string => text.replace(/[=;#\\\n]/g, '\\$&');

function chapter({ startMs, endMs, title, notes }: Chapter): string {
  return [
    '[CHAPTER]',
    'TIMEBASE=1/1000',
    `START=${String(startMs)}`,
    `END=${String(endMs)}`,
    `title=${value(title)}`,
    `note_id=${value(notes.map(({ note }) => note.id).join(' '))}`,
    `note_text=${value(notes.map(({ note }) => shownWords(note)).join('\n\n'))}`,
  ].join('\n');
}

/**
 * The notes as chapters that ffmpeg puts into a film file and mpv takes as they are (FFMETADATA1).
 * Matroska keeps `note_id` and `note_text` as well, MP4 only the title. Untimed notes are left out.
 */
export function toFfmetadata(input: ExportInput): string {
  const prepared = prepareExport(input);
  const chapters = chaptersOf(timedNotes(prepared), SAME_START_MS).map(chapter);
  return `${[`;FFMETADATA1\ntitle=${value(prepared.title.name)}`, ...chapters].join('\n\n')}\n`;
}
