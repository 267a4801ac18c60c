import { calmLine } from './calm-line.ts';
import { cutGraphemes } from './cut-graphemes.ts';
import type { ExportInput } from './export-input.ts';
import { readyNotes } from './ready-notes.ts';
import { shownWords } from './rich/shown-words.ts';
import { timedNotes, trackChoices, type TimedNote } from './rich/timed-notes.ts';
import { shownEndMs } from './shown-end.ts';
import { exactStamp } from './time-stamp.ts';

const LONGEST_TEXT = 400;
const WORD_JOINER = '\u2060';
/** 99:59:59,999. Hours have two digits in SRT; several readers drop a third one and show the note too early. */
const LAST_MS = 359_999_999;

const stamp = (ms: number): string => exactStamp(ms).replace('.', ',');

/**
 * One line that no player takes for markup, a time or a number of its own. Braces become wide ones, because libass
 * drops `{…}` even with a joiner inside; everything else gets an invisible joiner.
 */
function harmless(line: string): string {
  const shown = line
    .replaceAll('-->', '-→')
    .replace(/<(?=[\p{L}/!?])/gu, `<${WORD_JOINER}`)
    .replaceAll('{', '｛')
    .replaceAll('}', '｝')
    .replace(/\\(?=[Nnh])/g, `\\${WORD_JOINER}`);
  return calmLine(/^\s*\p{Nd}+\s*$/u.test(shown) ? `${WORD_JOINER}${shown}` : shown);
}

function shownText(words: string): string {
  const lines = words.split(/[\n\u2028\u2029]/).filter((line) => line.trim() !== '');
  return cutGraphemes(lines.map(harmless).join('\n'), LONGEST_TEXT);
}

function subtitle({ note, time }: TimedNote, place: number): string {
  const words = shownWords(note);
  const span = `${stamp(time.startMs)} --> ${stamp(Math.min(LAST_MS, shownEndMs(time, words)))}`;
  return `${String(place)}\n${span}\n${shownText(words)}\n\n`;
}

/**
 * The notes as subtitles (SRT), for players that read nothing newer. For show only: it carries words and times and
 * nothing else, and cannot be read back. Untimed notes and notes behind 99:59:59 are left out.
 */
export function* toSrt(raw: ExportInput): Generator<string, void> {
  const timed = yield* timedNotes(yield* readyNotes(raw, trackChoices));
  yield '\uFEFF';
  let place = 0;
  for (const one of timed) {
    if (one.time.startMs >= LAST_MS) continue;
    place += 1;
    yield subtitle(one, place);
  }
}
