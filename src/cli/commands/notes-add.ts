import { ok, err, type Result } from '../../shared/result.ts';
import type { Pack } from '../../shared/domain/pack/pack.ts';
import { readTime } from '../ask-look.ts';
import { command } from '../command.ts';
import { ownPack } from '../home.ts';
import { addStep, type AddedNote, type AskedNote } from '../notes/add-step.ts';
import { changeNotebook } from '../notes/change-notebook.ts';
import { shortId, timeWords } from '../notes/note-text.ts';
import { readCases } from '../notes/read-cases.ts';
import { checkText, readTags } from '../notes/read-tags.ts';
import { flag, repeated, valued } from '../options.ts';
import { done, doneAsJson, wrongUsage, type Outcome } from '../outcome.ts';

const whenOf = (at: string | undefined, isUntimed: boolean): Result<AskedNote['when'], Outcome> => {
  if (at !== undefined && isUntimed) return err(wrongUsage('A note has a time or none: --at or --untimed.'));
  if (at === undefined) return ok(isUntimed ? 'untimed' : 'clock');
  const time = readTime(at);
  return time.ok ? ok({ filmMs: time.value }) : time;
};

/** A note as it was typed. */
interface Typed {
  readonly text: string;
  readonly at: string | undefined;
  readonly untimed: boolean;
  readonly tags: readonly string[];
  readonly cases: readonly string[] | undefined;
  readonly kind: AskedNote['kind'];
}

function read(typed: Typed, pack: Pack): Result<AskedNote, Outcome> {
  const when = whenOf(typed.at, typed.untimed);
  if (!when.ok) return when;
  const text = checkText(typed.text.trim());
  if (!text.ok) return text;
  const tags = readTags(typed.tags, text.value);
  if (!tags.ok) return tags;
  const caseIds = typed.cases === undefined ? ok(null) : readCases(typed.cases, pack);
  if (!caseIds.ok) return caseIds;
  const parts = { text: text.value, tags: tags.value, caseIds: caseIds.value, when: when.value };
  return ok({ ...parts, titleId: pack.title.id, kind: typed.kind });
}

const addedText = ({ note, why }: AddedNote): string => {
  const where = note.filmMs === null ? 'without a film time' : `at ${timeWords(note)}`;
  const because = why === '' ? '' : ` (${why})`;
  return `Noted ${where}${because}: ${shortId(note.id)}`;
};

const BEGUN = 'There was no viewing yet, so one was begun for this note; its clock has not been started.';

/** `docket notes add TEXT`: one note more, on the disk when the command ends with 0. */
export const notesAdd = command({
  name: 'notes add',
  usage: 'TEXT [--at TIME | --untimed] [--case WHO]… [--tag TAG]… [--question]',
  summary: 'Writes a note into your notebook. The app can undo it.',
  details: [
    'Without --at and --untimed it gets the time of the film clock, less 3 s, where that is known; else none.',
    'Words with # in front become tags. A text that begins with a dash stands after --.',
  ],
  takes: { named: 'what to note', least: 1, most: Infinity },
  options: {
    at: valued('TIME', 'the film time it belongs to: 47:12, 1:07:30'),
    untimed: flag('the note has no film time'),
    case: repeated('WHO', 'whose case it is about: an id, a surname or a number; none for nobody'),
    tag: repeated('TAG', 'a tag, besides those in the text'),
    question: flag('it is a question'),
  },
  run: async ({ values, typed, json, home, version }) => {
    const pack = await ownPack();
    if (!pack.ok) return pack.error;
    const { at, untimed, tag: tags = [], case: cases } = values;
    const kind = values.question ? 'question' : 'note';
    const asked = read({ text: typed, at, untimed, tags, cases, kind }, pack.value);
    if (!asked.ok) return asked.error;
    const changed = await changeNotebook({ home, version, pack: pack.value }, (turn) =>
      ok(addStep(asked.value, turn)),
    );
    if (!changed.ok) return changed.error;
    const { reply, notices } = changed.value;
    const said = reply.begun ? [...notices, BEGUN] : notices;
    return json ? doneAsJson(reply, said) : done(addedText(reply), said);
  },
});
