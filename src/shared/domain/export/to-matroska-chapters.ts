import type { ExportInput } from './export-input.ts';
import { readyNotes } from './ready-notes.ts';
import { noteTitle } from './rich/note-title.ts';
import { stableNumber } from './rich/stable-number.ts';
import { timedNotes, trackChoices, type TimedNote } from './rich/timed-notes.ts';
import { xmlText } from './rich/xml-text.ts';
import { exactStamp } from './time-stamp.ts';

const LONGEST_TITLE = 100;

const stamp = (ms: number): string => `${exactStamp(ms)}000000`;

/** Elements in the order of the format's own definition. `ChapterStringUID` brings the note's id back. */
function atom({ note, time }: TimedNote): string {
  return [
    '    <ChapterAtom>',
    `      <ChapterTimeStart>${stamp(time.startMs)}</ChapterTimeStart>`,
    ...(time.endMs === null ? [] : [`      <ChapterTimeEnd>${stamp(time.endMs)}</ChapterTimeEnd>`]),
    `      <ChapterUID>${String(stableNumber(note.id))}</ChapterUID>`,
    `      <ChapterStringUID>${xmlText(note.id)}</ChapterStringUID>`,
    '      <ChapterFlagHidden>0</ChapterFlagHidden>',
    '      <ChapterFlagEnabled>1</ChapterFlagEnabled>',
    '      <ChapterDisplay>',
    `        <ChapterString>${xmlText(noteTitle(note, LONGEST_TITLE))}</ChapterString>`,
    '        <ChapterLanguage>und</ChapterLanguage>',
    '      </ChapterDisplay>',
    '    </ChapterAtom>',
    '',
  ].join('\n');
}

const opening = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE Chapters SYSTEM "matroskachapters.dtd">
<Chapters>
`;

const editionStart = (titleId: string): string => `  <EditionEntry>
    <EditionUID>${String(stableNumber(titleId))}</EditionUID>
    <EditionFlagHidden>0</EditionFlagHidden>
    <EditionFlagDefault>1</EditionFlagDefault>
`;

/**
 * The notes as chapters for Matroska files (mkvmerge, mkvpropedit), each with its id. Untimed notes are left out.
 * An edition needs at least one chapter, so without timed notes there is no edition.
 */
export function* toMatroskaChapters(raw: ExportInput): Generator<string, void> {
  const ready = yield* readyNotes(raw, trackChoices);
  const timed = yield* timedNotes(ready);
  const hasAny = timed.length > 0;
  yield `${opening}${hasAny ? editionStart(ready.input.title.id) : ''}`;
  for (const one of timed) yield atom(one);
  yield `${hasAny ? '  </EditionEntry>\n' : ''}</Chapters>\n`;
}
