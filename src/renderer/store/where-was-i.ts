import type { Note } from '../../shared/domain/notebook/records.ts';
import { spokenTime } from '../../shared/domain/time/spoken-time.ts';
import type { Commands } from './commands.ts';
import { filmMsAt } from './film-ticker.ts';
import type { Mirror } from './mirror.ts';

/** The note of this viewing that was written last; null before the first. */
export const lastWritten = (notes: readonly Note[], passId: string): Note | null =>
  notes
    .filter((note) => note.passId === passId && note.deletedAt === undefined)
    .reduce<Note | null>(
      (last, note) => (last === null || note.createdAt > last.createdAt ? note : last),
      null,
    );

const gist = (text: string): string => {
  const line = text.trim().split('\n')[0] ?? '';
  if (line === '') return 'a mark without words';
  return line.length > 80 ? `“${line.slice(0, 79).trimEnd()}…”` : `“${line}”`;
};

const placeOf = ({ filmMs }: Note): string =>
  filmMs === null ? 'without a film time' : `at ${spokenTime(filmMs)}`;

/** Says where the viewer was: the note written last and where the clock stands; goes to that note in list and timeline. */
export function whereWasI(work: {
  readonly mirror: Mirror;
  readonly commands: Commands;
  readonly atMs: number;
}): void {
  const { mirror, commands, atMs } = work;
  const { pass } = mirror;
  if (pass === null) return;
  const clock = `The clock is at ${spokenTime(filmMsAt(mirror, atMs) ?? 0)}.`;
  if (!mirror.areNotesHere) return commands.say(`Your notes are still being read. ${clock}`);
  const last = lastWritten(mirror.notes, pass.pass.id);
  if (last === null) return commands.say(`No note in this viewing yet. ${clock}`);
  commands.filterNotes('all');
  commands.lookAt(last.filmMs);
  commands.showNote({ id: last.id, isFocused: true });
  commands.say(`Your last note is ${placeOf(last)}: ${gist(last.text)}. ${clock}`);
}
