import { join } from 'node:path';
import { compareNotebooks } from '../../shared/domain/backup/compare-notebooks.ts';
import { clockWrites, mergeNotebooks } from '../../shared/domain/backup/merge-notebooks.ts';
import { record } from '../../shared/domain/notebook/history.ts';
import type { NotebookData } from '../../shared/domain/notebook/notebook-data.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { settingsIn } from '../../main/backup/known-settings.ts';
import { readAnyBackup } from '../../main/backup/read-any-backup.ts';
import type { ReadBackup } from '../../main/backup/read-backup.ts';
import { bringTranscripts, keepBefore, restoreWhole } from '../../main/backup/restore-backup.ts';
import { openNotebook, type Notebook } from '../../main/notebook/open-notebook.ts';
import { emptyTables } from '../../main/notebook/tables.ts';
import { openSettings } from '../../main/settings/settings-store.ts';
import { failureWords, namedFile, newId, placeOf, settingsText } from '../backup/cli-place.ts';
import { differenceWords, mergeWords } from '../backup/restore-words.ts';
import { command } from '../command.ts';
import { lookIntoNotebook, notesFolder, noticesOf, whyNot } from '../home.ts';
import { flag } from '../options.ts';
import { done, doneAsJson, refused, type Outcome } from '../outcome.ts';

interface Asked {
  readonly backup: ReadBackup;
  readonly home: string;
  readonly version: string;
  readonly json: boolean;
}

const merging = () => ({ nowIso: new Date().toISOString(), newId });

/** What either way would do. */
function wouldDo(data: NotebookData, backup: ReadBackup, isMerge: boolean): Done {
  if (isMerge) {
    const { tally } = mergeNotebooks(data, backup.data, merging());
    return { words: mergeWords(tally), value: tally };
  }
  const difference = compareNotebooks(data, backup.data);
  return { words: differenceWords(difference), value: difference };
}

/** Says what would be done, and changes nothing. */
async function showOnly({ backup, home, json }: Asked, isMerge: boolean): Promise<Outcome> {
  const found = await lookIntoNotebook(home);
  if (!found.ok) return found.error;
  const { words, value } = wouldDo(found.value?.data ?? emptyTables(), backup, isMerge);
  const said = found.value?.notices ?? [];
  return json
    ? doneAsJson({ file: backup.path, dryRun: true, ...value }, said)
    : done(`${words}\nNothing was changed.`, said);
}

/** What was done, in words and for programs. */
interface Done {
  readonly words: string;
  readonly value: object;
}

async function replaceAll(notebook: Notebook, asked: Asked): Promise<Result<Done, Outcome>> {
  const { backup, home, version } = asked;
  const from = { place: placeOf(home, version), settings: settingsText(home) };
  const restored = await restoreWhole(notebook, backup, from);
  if (!restored.ok) return err(refused([failureWords(restored.error)]));
  const brought = settingsIn(backup.settings);
  if (brought !== null) openSettings(join(home, 'settings.json')).change(brought);
  const { notes, viewings } = backup.manifest.counts;
  const kept = restored.value.name;
  const before = kept === null ? '' : ` What was there before is ${kept}.`;
  return ok({
    words: `Restored. Notes: ${notes}, viewings: ${viewings}.${before}`,
    value: { notes, viewings, keptBefore: kept },
  });
}

async function mergeIn(notebook: Notebook, { backup, home, version }: Asked): Promise<Result<Done, Outcome>> {
  const place = placeOf(home, version);
  const kept = await keepBefore(place, { data: notebook.data, settings: settingsText(home) });
  if (!kept.ok) return err(refused([failureWords(kept.error)]));
  const failed = await bringTranscripts(place, backup, 'keep');
  if (failed !== null) return err(refused([failureWords(failed)]));
  const context = merging();
  const found = mergeNotebooks(notebook.data, backup.data, context);
  const { step, tally } = found;
  const recorded = step.changes.length === 0 ? [] : record(notebook.data, step, context);
  const operations = [...recorded, ...clockWrites(found)];
  const written = await notebook.commit(operations);
  if (!written.ok) return err(refused([whyNot(written.error)]));
  return ok({ words: `${mergeWords(tally)}.`, value: tally });
}

async function carryOut(asked: Asked, isMerge: boolean): Promise<Outcome> {
  const { home, version, json } = asked;
  const opened = await openNotebook(notesFolder(home), { appVersion: version, now: () => new Date() });
  if (!opened.ok) return refused([whyNot(opened.error)]);
  const notebook = opened.value;
  try {
    const { mode } = notebook;
    if (mode.mode === 'read-only') {
      return mode.because.kind === 'in-use'
        ? refused([
            'Docket has the notebook open, so nothing was changed. Restore in its window, or close it.',
          ])
        : refused([whyNot(mode.because)]);
    }
    const notices = noticesOf(notebook);
    const result = await (isMerge ? mergeIn : replaceAll)(notebook, asked);
    if (!result.ok) return result.error;
    return json ? doneAsJson(result.value.value, notices) : done(result.value.words, notices);
  } finally {
    await notebook.close();
  }
}

/** `docket backup restore FILE`: puts a backup in the place of the notebook, or takes it into it. */
export const backupRestore = command({
  name: 'backup restore',
  usage: 'FILE [--merge] [--dry-run]',
  summary: 'Puts a backup in the place of everything, or takes it into what is there.',
  details: [
    'What is there becomes a backup first. Nothing of a damaged backup is ever taken.',
    'While the app has the notebook open nothing is changed; restore in its window then.',
  ],
  takes: { named: 'which file', least: 1, most: 1 },
  options: {
    merge: flag(
      'takes it into what is there: the newer note wins, both stay where words differ; the app can undo it',
    ),
    'dry-run': flag('says what would change and changes nothing'),
  },
  run: async ({ values, typed, home, version, json }) => {
    const read = await readAnyBackup(namedFile(typed, placeOf(home, version)));
    if (!read.ok) return refused([failureWords(read.error)]);
    const asked: Asked = { backup: read.value, home, version, json };
    return values['dry-run'] ? showOnly(asked, values.merge) : carryOut(asked, values.merge);
  },
});
