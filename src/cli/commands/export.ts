import { resolve } from 'node:path';
import { nextRun } from '../../shared/domain/clock/next-run.ts';
import type { ExportChoices } from '../../shared/domain/export/choices.ts';
import { exportFormats } from '../../shared/domain/export/formats.ts';
import type { NotebookData } from '../../shared/domain/notebook/notebook-data.ts';
import { passEdition } from '../../shared/domain/notebook/pass-edition.ts';
import type { Pack } from '../../shared/domain/pack/pack.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { chooseExport, type ChosenExport, type ExportGround } from '../../main/exporting/choose-export.ts';
import { exportNotes, type ExportReceipt } from '../../main/exporting/export-notes.ts';
import { eveningAt } from '../../main/viewing/evening.ts';
import { nobodyYet } from '../../main/viewing/snapshot.ts';
import { isOwnPlace, OWN_PLACE } from '../../main/leaving/own-place.ts';
import { createTimeSource } from '../../main/viewing/time-source.ts';
import { command, noWords } from '../command.ts';
import { lookIntoNotebook, noNotebook, ownPack } from '../home.ts';
import { repeated, valued } from '../options.ts';
import { done, doneAsJson, refused, wrongUsage, type Outcome } from '../outcome.ts';
import { choiceWords, readSelection, readShown, type TypedChoices } from './export-choices.ts';

const names = exportFormats.map(({ id }) => id);

/** What `docket export` was asked, as typed. */
interface ExportQuestion {
  readonly typed: TypedChoices;
  readonly path: string;
  readonly home: string;
  readonly version: string;
  readonly json: boolean;
}

/** Who is watching, as the app would see it if it were started now: so the same gate opens the same facts. */
function groundOf(data: NotebookData, pack: Pack, version: string): ExportGround {
  const run = nextRun([...data.syncEvents.values()]);
  const now = createTimeSource({ scale: 1, epochWallMs: 0, run }).now();
  const evening = eveningAt(data, pack.title.id, now);
  return {
    pack,
    notes: data.notes.values(),
    viewer: evening?.viewer ?? nobodyYet,
    edition: evening === null ? null : passEdition(data, evening.pass),
    exportedAt: new Date(now.wallMs).toISOString(),
    generator: `Docket ${version}`,
  };
}

const NO_EDITION = 'No edition of yours is known yet, so there are no times but film times.';

interface Written {
  readonly chosen: ChosenExport;
  readonly receipt: ExportReceipt;
  readonly notices: readonly string[];
}

/** The choices and what they are about, once both can be read. */
interface Ready {
  readonly choices: ExportChoices;
  readonly ground: ExportGround;
  readonly notices: readonly string[];
}

async function prepare({ typed, home, version }: ExportQuestion): Promise<Result<Ready, Outcome>> {
  const shown = readShown(typed);
  if (!shown.ok) return shown;
  const pack = await ownPack();
  if (!pack.ok) return pack;
  const notebook = await lookIntoNotebook(home);
  if (!notebook.ok) return notebook;
  if (notebook.value === null) return err(refused([noNotebook(home)]));
  const { data, notices } = notebook.value;
  const select = readSelection(typed, pack.value, data);
  if (!select.ok) return select;
  const choices = { ...shown.value, select: select.value };
  return ok({ choices, ground: groundOf(data, pack.value, version), notices });
}

async function write(question: ExportQuestion): Promise<Result<Written, Outcome>> {
  const ready = await prepare(question);
  if (!ready.ok) return ready;
  const { choices, ground, notices } = ready.value;
  if (choices.times !== 'film' && ground.edition === null) return err(refused([NO_EDITION]));
  const { signal } = new AbortController();
  const chosen = await chooseExport(choices, ground, signal);
  const { format } = choices;
  const receipt = await exportNotes({ format, input: chosen.input, path: question.path, signal });
  if (receipt.ok) return ok({ chosen, receipt: receipt.value, notices });
  return err(refused([`${receipt.error.path}: ${receipt.error.message}`, ...notices]));
}

async function answer(question: ExportQuestion): Promise<Outcome> {
  const written = await write(question);
  if (!written.ok) return written.error;
  const { chosen, receipt, notices } = written.value;
  const { notes, bytes, path } = receipt;
  const facts = chosen.input.facts?.length ?? 0;
  const said = [...(chosen.explained === null ? [] : [chosen.explained]), ...notices];
  const { format } = question.typed;
  if (question.json) return doneAsJson({ format, path, notes, bytes, facts, folded: chosen.folded }, said);
  const withFacts = facts === 0 ? '' : `, facts: ${facts}`;
  return done(`Notes: ${notes}${withFacts}, bytes: ${bytes}, file: ${path}`, said);
}

/** `docket export --format F --out FILE`: writes the viewer's notes, whole or not at all. */
export const exportCommand = command({
  name: 'export',
  usage: '--format F --out FILE [--query Q] [--case C]… [--pass P]… [--kind K]… [--tag T]…',
  summary: `Writes your notes into a file: ${names.join(', ')}.`,
  details: [
    'A file that stands there already is replaced; when something fails it stays as it was.',
    'docket formats says what each format is for. PDF needs the app; html printed from a browser gives the same page.',
  ],
  takes: noWords,
  options: {
    format: valued('F', `one of: ${names.join(', ')}`),
    out: valued('FILE', 'where to write'),
    query: valued('Q', 'only notes that the search finds: words, tag:law, before:1:00:00'),
    case: repeated('C', 'only notes about this case; none for notes about nobody'),
    pass: repeated('P', 'only notes of this viewing: 1 for the first, or the beginning of its id'),
    kind: repeated('K', `only this kind: ${choiceWords.kind.join(', ')}`),
    tag: repeated('T', 'only notes with this tag'),
    times: valued('WHICH', 'film, edition (yours, if it is known) or both (film)'),
    'lead-in': valued('HOW', 'applied: when it happened; raw: when the key was pressed (applied)'),
    order: valued('HOW', 'time or case (time)'),
    words: valued('WHOSE', 'mine, or with-facts as far as you have seen (mine)'),
  },
  run: async ({ values, home, version, json }) => {
    const { format, out, query, times, order, words, case: cases, pass: passes, kind, tag } = values;
    if (format === undefined || !names.some((name) => name === format)) {
      return wrongUsage(`--format is one of: ${names.join(', ')}.`);
    }
    if (out === undefined || out === '') return wrongUsage('Say where to write: --out FILE');
    const path = resolve(out);
    if (await isOwnPlace(path, home)) return refused([`${path}: ${OWN_PLACE}`]);
    const shown = { format, times, order, words, leadIn: values['lead-in'] };
    const typed = { ...shown, query, cases, passes, kinds: kind, tags: tag };
    return answer({ typed, path, home, version, json });
  },
});
