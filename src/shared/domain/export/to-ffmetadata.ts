import type { ExportInput } from './export-input.ts';
import { readyNotes } from './ready-notes.ts';
import { chapterEndMs, chaptersOf, chapterTitle, type Chapter } from './rich/chapters.ts';
import { shownWords } from './rich/shown-words.ts';
import { timedNotes, trackChoices } from './rich/timed-notes.ts';

/** Notes at one and the same millisecond share a chapter: ffmpeg allows no chapter without a length. */
const SAME_START_MS = 1;

const value = (text: string): string => text.replace(/[=;#\\\n]/g, '\\$&');

function chapterLines(chapter: Chapter): string {
  const { startMs, notes } = chapter;
  return [
    '\n[CHAPTER]',
    'TIMEBASE=1/1000',
    `START=${String(startMs)}`,
    `END=${String(chapterEndMs(chapter))}`,
    `title=${value(chapterTitle(chapter))}`,
    `note_id=${value(notes.map(({ note }) => note.id).join(' '))}`,
    `note_text=${value(notes.map(({ note }) => shownWords(note)).join('\n\n'))}`,
    '',
  ].join('\n');
}

/**
 * The notes as chapters that ffmpeg puts into a film file and mpv takes as they are (FFMETADATA1).
 * Matroska keeps `note_id` and `note_text` as well, MP4 only the title. Untimed notes are left out.
 */
export function* toFfmetadata(raw: ExportInput): Generator<string, void> {
  const ready = yield* readyNotes(raw, trackChoices);
  const timed = yield* timedNotes(ready);
  yield `;FFMETADATA1\ntitle=${value(ready.input.title.name)}\n`;
  for (const chapter of chaptersOf(timed, SAME_START_MS)) yield chapterLines(chapter);
}
