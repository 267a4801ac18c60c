import { existsSync } from 'node:fs';
import { editNote, type NotePatch } from '../../shared/domain/notebook/note-steps.ts';
import { parseTags } from '../../shared/domain/notebook/parse-tags.ts';
import type { Note } from '../../shared/domain/notebook/records.ts';
import type { Pack } from '../../shared/domain/pack/pack.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { readTime } from '../ask-look.ts';
import { command } from '../command.ts';
import { noNotebook, notesFolder, ownPack } from '../home.ts';
import { changeNotebook } from '../notes/change-notebook.ts';
import { findNote } from '../notes/find-note.ts';
import { shortId, timeWords } from '../notes/note-text.ts';
import { readCases } from '../notes/read-cases.ts';
import { checkText, readTags } from '../notes/read-tags.ts';
import { repeated, valued } from '../options.ts';
import { done, doneAsJson, refused, wrongUsage, type Outcome } from '../outcome.ts';

/** What was typed for each thing that can be changed; undefined leaves it as it is. */
interface Typed {
  readonly text: string | undefined;
  readonly at: string | undefined;
  readonly case: readonly string[] | undefined;
  readonly tag: readonly string[] | undefined;
}

/** The same once it was read. */
interface Fixed {
  readonly text: string | undefined;
  readonly filmMs: number | undefined;
  readonly caseIds: readonly string[] | undefined;
}

/** Gives one part of a change, or nothing where it was not asked for. */
const partOf = <T, P>(
  typed: T | undefined,
  read: (typed: T) => Result<P, Outcome>,
): Result<P | undefined, Outcome> => (typed === undefined ? ok(undefined) : read(typed));

/** The part of a change that can be read before the note is known. */
function fixedPart(typed: Typed, pack: Pack): Result<Fixed, Outcome> {
  const filmMs = partOf(typed.at, readTime);
  if (!filmMs.ok) return filmMs;
  const caseIds = partOf(typed.case, (named) => readCases(named, pack));
  if (!caseIds.ok) return caseIds;
  const text = partOf(typed.text, (words) => checkText(words.trim()));
  return text.ok ? ok({ filmMs: filmMs.value, caseIds: caseIds.value, text: text.value }) : text;
}

/** Tags that were given stand in the place of those the note has; without, tags of the old words go with them. */
function tagsAfter(note: Note, typed: Typed, text: string): Result<readonly string[], Outcome> {
  if (typed.tag !== undefined) return readTags(typed.tag, text);
  const before = new Set(parseTags(note.text).map((tag) => tag.toLowerCase()));
  return readTags(
    note.tags.filter((tag) => !before.has(tag.toLowerCase())),
    text,
  );
}

/** As in the app: a mark that gets words is a note, a note that loses them is a mark. */
const kindAfter = (note: Note, text: string): Note['kind'] => {
  if (text === '') return 'mark';
  return note.kind === 'mark' ? 'note' : note.kind;
};

function patchOf(note: Note, fixed: Fixed, typed: Typed): Result<NotePatch, Outcome> {
  const { text, filmMs, caseIds } = fixed;
  const patch: NotePatch = {
    ...(text === undefined ? {} : { text, kind: kindAfter(note, text) }),
    ...(filmMs === undefined ? {} : { filmMs }),
    ...(caseIds === undefined ? {} : { caseIds }),
  };
  if (text === undefined && typed.tag === undefined) return ok(patch);
  const tags = tagsAfter(note, typed, text ?? note.text);
  return tags.ok ? ok({ ...patch, tags: tags.value }) : tags;
}

/** `docket notes edit ID`: changes what is said and leaves the rest of the note as it is. */
export const notesEdit = command({
  name: 'notes edit',
  usage: 'ID [--text TEXT] [--at TIME] [--case WHO]… [--tag TAG]…',
  summary: 'Changes a note; what is not said stays as it is. The app can undo it.',
  details: [
    'The id may be shortened to its beginning. --tag "" takes off all tags that are not in the text.',
  ],
  takes: { named: 'which note', least: 1, most: 1 },
  options: {
    text: valued('TEXT', 'the new words'),
    at: valued('TIME', 'the film time it belongs to: 47:12, 1:07:30'),
    case: repeated('WHO', 'whose case it is about, in the place of the present ones; none for nobody'),
    tag: repeated('TAG', 'a tag, in the place of the present ones'),
  },
  run: async ({ values, typed, json, home, version }) => {
    const asked: Typed = { text: values.text, at: values.at, case: values.case, tag: values.tag };
    if (Object.values(asked).every((one) => one === undefined)) {
      return wrongUsage('Say what to change: --text, --at, --case or --tag.');
    }
    const pack = await ownPack();
    if (!pack.ok) return pack.error;
    const fixed = fixedPart(asked, pack.value);
    if (!fixed.ok) return fixed.error;
    if (!existsSync(notesFolder(home))) return refused([noNotebook(home)]);
    const changed = await changeNotebook({ home, version, pack: pack.value }, (turn) => {
      const note = findNote(typed, turn.data);
      if (!note.ok) return note;
      const patch = patchOf(note.value, fixed.value, asked);
      if (!patch.ok) return patch;
      const edited = editNote(note.value, patch.value, turn);
      return edited.ok
        ? ok({ step: edited.value.step, reply: { note: edited.value.note } })
        : err(refused([edited.error]));
    });
    if (!changed.ok) return changed.error;
    const { reply, notices } = changed.value;
    if (json) return doneAsJson(reply, notices);
    return done(`Changed ${shortId(reply.note.id)} (${timeWords(reply.note)}).`, notices);
  },
});
