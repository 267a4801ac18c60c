import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import {
  applyImport,
  type ChangedChoice,
  type ImportTally,
} from '../../shared/domain/import/apply-import.ts';
import type { FoundFile, ImportFormatId } from '../../shared/domain/import/found.ts';
import { previewOf, type ImportPreview } from '../../shared/domain/import/import-preview.ts';
import { notesToCompare } from '../../shared/domain/import/notes-to-compare.ts';
import { planImport, type ImportPlan, type PlanInput } from '../../shared/domain/import/plan-import.ts';
import { currentPass } from '../../shared/domain/notebook/pass-steps.ts';
import type { NotebookData } from '../../shared/domain/notebook/notebook-data.ts';
import type { Pack } from '../../shared/domain/pack/pack.ts';
import { longestFilmMs } from '../../shared/domain/time/longest-film.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { readImport } from '../../main/importing/read-import.ts';
import type { TableColumns } from '../../main/importing/reader.ts';
import { importFormats } from '../../main/importing/registry.ts';
import { command } from '../command.ts';
import { lookIntoNotebook, ownPack } from '../home.ts';
import { changeNotebook } from '../notes/change-notebook.ts';
import { flag, valued } from '../options.ts';
import { done, doneAsJson, refused, wrongUsage, type Outcome } from '../outcome.ts';
import { columnsOf } from './import-columns.ts';
import { importWords, problemWords, tallyWords } from './import-words.ts';

const names = importFormats.map(({ id }) => id);

const choices: readonly ChangedChoice[] = ['keep-mine', 'take-theirs', 'both'];

/** What `docket import` was asked, once the file is read. */
interface Asked {
  readonly path: string;
  readonly found: FoundFile;
  readonly pack: Pack;
  readonly otherFilm: 'refuse' | 'take';
  readonly changed: ChangedChoice;
  readonly json: boolean;
}

/** What a plan starts from besides the file. */
type Now = Pick<PlanInput, 'existing' | 'passId' | 'nowIso' | 'newId'>;

const planOf = ({ found, pack, otherFilm }: Asked, now: Now): ImportPlan =>
  planImport({
    ...now,
    found,
    titleId: pack.title.id,
    cases: pack.cases.map(({ id, name }) => ({ id, name })),
    lengthMs: longestFilmMs,
    otherFilm,
  });

/** The notes and the viewing of a notebook; there may be none yet. */
const standing = (data: NotebookData | undefined, pack: Pack): Pick<Now, 'existing' | 'passId'> => ({
  existing: data === undefined ? [] : notesToCompare(data),
  passId: data === undefined ? null : (currentPass(data, pack.title.id)?.id ?? null),
});

/** What is said where nothing at all in the file can be taken in; null where something can. */
function nothingToTake(preview: ImportPreview): Outcome | null {
  const { counts } = preview;
  if (counts.new + counts.same + counts.changed > 0) return null;
  const why = counts.refused === 0 ? ['There are no notes in the file.'] : problemWords(preview);
  return refused([...why, 'Nothing was changed.']);
}

/** Says what would happen, and changes nothing. */
async function showOnly(asked: Asked, home: string): Promise<Outcome> {
  const notebook = await lookIntoNotebook(home);
  if (!notebook.ok) return notebook.error;
  const now = { ...standing(notebook.value?.data, asked.pack), nowIso: new Date().toISOString() };
  const plan = planOf(asked, { ...now, newId: randomUUID });
  const preview = previewOf(plan, asked.found, asked.pack.title.id);
  const nothing = nothingToTake(preview);
  if (nothing !== null) return nothing;
  const said = [...problemWords(preview), ...(notebook.value?.notices ?? [])];
  return asked.json
    ? doneAsJson({ file: asked.path, dryRun: true, ...preview }, said)
    : done(importWords(preview), said);
}

interface Imported {
  readonly preview: ImportPreview;
  readonly tally: ImportTally;
}

const NEEDS_VIEWING =
  'These notes need a viewing to belong to. Start one in Docket, then import them. Nothing was changed.';

function decide(
  asked: Asked,
  now: Now,
): Result<Imported & Pick<ReturnType<typeof applyImport>, 'step'>, Outcome> {
  const plan = planOf(asked, now);
  const preview = previewOf(plan, asked.found, asked.pack.title.id);
  const nothing = nothingToTake(preview);
  if (nothing !== null) return err(nothing);
  if (plan.needsViewing) return err(refused([NEEDS_VIEWING]));
  return ok({ preview, ...applyImport(plan, { changed: asked.changed }, now) });
}

async function takeIn(asked: Asked, home: string, version: string): Promise<Outcome> {
  const changed = await changeNotebook<Imported>({ home, version, pack: asked.pack }, (turn) => {
    const decided = decide(asked, { ...turn, ...standing(turn.data, asked.pack) });
    if (!decided.ok) return decided;
    const { step, preview, tally } = decided.value;
    return ok({ step, reply: { preview, tally } });
  });
  if (!changed.ok) return changed.error;
  const { preview, tally } = changed.value.reply;
  const said = [...problemWords(preview), ...changed.value.notices];
  const { format, counts } = preview;
  return asked.json
    ? doneAsJson({ file: asked.path, dryRun: false, format, counts, ...tally }, said)
    : done(tallyWords(tally, asked.changed), said);
}

/** How a file is to be read and what of it is to be taken. */
interface How extends Pick<Asked, 'changed'> {
  readonly format: ImportFormatId | null;
  readonly columns: TableColumns | null;
}

/** The format that was typed; null where none was. */
function formatOf(typed: string | undefined): Result<ImportFormatId | null, Outcome> {
  const known = importFormats.find(({ id }) => id === typed)?.id ?? null;
  return typed !== undefined && known === null
    ? err(wrongUsage(`--format is one of: ${names.join(', ')}.`))
    : ok(known);
}

/** The format, the choice and the columns that were typed. Whoever names columns means a table. */
function howOf(typed: {
  readonly format?: string | undefined;
  readonly changed?: string | undefined;
  readonly columns?: string | undefined;
}): Result<How, Outcome> {
  const format = formatOf(typed.format);
  if (!format.ok) return format;
  const changed = choices.find((one) => one === (typed.changed ?? 'keep-mine'));
  if (changed === undefined) return err(wrongUsage(`--changed is one of: ${choices.join(', ')}.`));
  const columns = columnsOf(typed.columns);
  if (!columns.ok) return err(wrongUsage(columns.error));
  const asTable = columns.value === null ? null : 'table';
  return ok({ format: format.value ?? asTable, changed, columns: columns.value });
}

/** `docket import FILE`: takes notes in from a file, as one step that the app can undo. */
export const importCommand = command({
  name: 'import',
  usage: 'FILE [--format F] [--columns time=A,text=B] [--dry-run] [--changed keep-mine|take-theirs|both]',
  summary: 'Takes notes in from a file or a folder: what Docket wrote itself, and other tools.',
  details: [
    'Notes that are here already are recognised and not doubled; none is ever deleted. The app can undo it in one step.',
    `Formats: ${names.join(', ')}.`,
  ],
  takes: { named: 'which file', least: 1, most: 1 },
  options: {
    format: valued('F', 'the format, where Docket does not recognise it by itself'),
    columns: valued('USE=HEADING,…', 'which columns of a table hold what: time=Start,text=Comment'),
    'dry-run': flag('says what would happen and changes nothing'),
    changed: valued('WHICH', `of notes that differ here and in the file: ${choices.join(', ')} (keep-mine)`),
    'other-film': flag('takes notes of another film as notes of this one'),
  },
  run: async ({ values, typed, home, version, json }) => {
    const how = howOf(values);
    if (!how.ok) return how.error;
    const { format, changed, columns } = how.value;
    const pack = await ownPack();
    if (!pack.ok) return pack.error;
    const path = resolve(typed);
    const reading = { format, columns, signal: new AbortController().signal };
    const read = await readImport({ what: 'path', path }, reading, () => undefined);
    if (!read.ok) return refused([`${path}: ${read.error.message}`]);
    const otherFilm = values['other-film'] ? 'take' : 'refuse';
    const asked: Asked = { path, found: read.value.found, pack: pack.value, otherFilm, changed, json };
    return values['dry-run'] ? showOnly(asked, home) : takeIn(asked, home, version);
  },
});
