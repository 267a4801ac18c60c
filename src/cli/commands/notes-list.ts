import { compareNotes } from '../../shared/domain/notebook/compare-notes.ts';
import { waitsForWords } from '../../shared/domain/notebook/inbox.ts';
import type { NotebookData } from '../../shared/domain/notebook/notebook-data.ts';
import type { Note } from '../../shared/domain/notebook/records.ts';
import { ok } from '../../shared/result.ts';
import { command, noWords } from '../command.ts';
import { lookIntoNotebook, noNotebook, ownPack } from '../home.ts';
import { noteText } from '../notes/note-text.ts';
import { readCases } from '../notes/read-cases.ts';
import { flag, repeated } from '../options.ts';
import { done, doneAsJson } from '../outcome.ts';

/** Whether a note is about one of the wanted cases; null wants every note, an empty list those about nobody. */
const isWanted = ({ caseIds }: Note, wanted: readonly string[] | null): boolean => {
  if (wanted === null) return true;
  return wanted.length === 0 ? caseIds.length === 0 : caseIds.some((id) => wanted.includes(id));
};

const listed = (
  data: NotebookData | null,
  { cases, isInbox }: { readonly cases: readonly string[] | null; readonly isInbox: boolean },
): readonly Note[] =>
  [...(data?.notes.values() ?? [])]
    .filter((note) => note.deletedAt === undefined && isWanted(note, cases))
    .filter((note) => !isInbox || waitsForWords(note))
    .toSorted(compareNotes);

/** `docket notes list`: the viewer's notes in the order of the film, untimed ones last. */
export const notesList = command({
  name: 'notes list',
  usage: '[--case WHO]… [--inbox]',
  summary: 'Your notes in the order of the film, each with the beginning of its id; untimed ones last.',
  takes: noWords,
  options: {
    case: repeated('WHO', 'only notes about this case; none for notes about nobody'),
    inbox: flag('only marks that wait for words'),
  },
  run: async ({ values, json, home }) => {
    const pack = await ownPack();
    if (!pack.ok) return pack.error;
    const cases = values.case === undefined ? ok(null) : readCases(values.case, pack.value);
    if (!cases.ok) return cases.error;
    const found = await lookIntoNotebook(home);
    if (!found.ok) return found.error;
    const { data, notices } = found.value ?? { data: null, notices: [noNotebook(home)] };
    const notes = listed(data, { cases: cases.value, isInbox: values.inbox });
    if (json) return doneAsJson(notes, notices);
    const lines = notes.map((one) => noteText(one, pack.value));
    return done(lines.length === 0 ? 'No notes.' : lines.join('\n'), notices);
  },
});
