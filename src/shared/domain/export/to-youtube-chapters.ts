import type { ExportInput } from './export-input.ts';
import { pickedInPortions } from './pausing.ts';
import { readyNotes } from './ready-notes.ts';
import { chaptersOf, chapterTitle } from './rich/chapters.ts';
import { timedNotes, trackChoices } from './rich/timed-notes.ts';
import { readableStamp } from './time-stamp.ts';

/** YouTube takes no chapter shorter than this. */
const SHORTEST_MS = 10_000;
const WORD_JOINER = '\u2060';

/** A title that holds no second time, and no angle bracket, which YouTube refuses in a description. */
const harmless = (title: string): string =>
  title
    .replace(/(?<=\p{Nd}):(?=\p{Nd})/gu, `:${WORD_JOINER}`)
    .replaceAll('<', '‹')
    .replaceAll('>', '›');

/** `5:03`, `1:15:21`: hours only where there are some, as such lists are written by hand. */
const listStamp = (ms: number): string => readableStamp(ms).replace(/^0:0?(?=\d)/, '');

const wholeSeconds = (ms: number): number => ms - (ms % 1_000);

/**
 * The notes as a list of chapters to paste under a video: a time and a title in each line, from 0:00 on.
 * Notes closer than ten seconds share a line, because YouTube drops the whole list otherwise; it also wants three
 * lines at least, which only the viewer can give it. Untimed notes are left out.
 */
export function* toYoutubeChapters(raw: ExportInput): Generator<string, void> {
  const exact = yield* timedNotes(yield* readyNotes(raw, trackChoices));
  const timed = yield* pickedInPortions(exact, ({ note, time }) => ({
    note,
    time: { ...time, startMs: wholeSeconds(time.startMs) },
  }));
  const isCloseToStart = (timed[0]?.time.startMs ?? SHORTEST_MS) < SHORTEST_MS;
  yield isCloseToStart ? '' : '0:00 Start\n';
  for (const chapter of chaptersOf(timed, SHORTEST_MS)) {
    const atMs = chapter.startMs < SHORTEST_MS ? 0 : chapter.startMs;
    yield `${listStamp(atMs)} ${harmless(chapterTitle(chapter))}\n`;
  }
}
