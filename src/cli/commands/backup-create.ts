import { resolve } from 'node:path';
import type { BackupFailure } from '../../main/backup/backup-failure.ts';
import type { BackupPlace } from '../../main/backup/backup-place.ts';
import { makeBackup, type MadeBackup } from '../../main/backup/make-backup.ts';
import { isOwnPlace, OWN_PLACE } from '../../main/leaving/own-place.ts';
import { writeBackup, type BackupContent } from '../../main/backup/write-backup.ts';
import { ok, type Result } from '../../shared/result.ts';
import { contentAt, failureWords, placeOf } from '../backup/cli-place.ts';
import { command, noWords } from '../command.ts';
import { valued } from '../options.ts';
import { done, doneAsJson, refused } from '../outcome.ts';

type Made = Omit<MadeBackup, 'name'>;

/** Into the backups of the data folder, or into the file that was named. */
async function make(
  content: BackupContent,
  place: BackupPlace,
  out: string | undefined,
): Promise<Result<Made, BackupFailure>> {
  if (out === undefined) return makeBackup(place, content, 'hand');
  const written = await writeBackup(place, content, { path: resolve(out), kind: 'hand' });
  return written.ok ? ok({ ...written.value, alsoFailed: null }) : written;
}

/** `docket backup create`: everything as one file. */
export const backupCreate = command({
  name: 'backup create',
  usage: '[--out FILE]',
  summary: 'Makes a backup: everything as one file, read back before it counts.',
  details: [
    'Without --out it goes to the backups of the data folder, and to the second folder if you chose one in the app.',
    'It works while the app is running. Take the file to another computer and open it there.',
  ],
  takes: noWords,
  options: { out: valued('FILE', 'another place; a file that stands there is replaced') },
  run: async ({ values, home, version, json }) => {
    const { out } = values;
    if (out !== undefined && (await isOwnPlace(resolve(out), home)))
      return refused([`${resolve(out)}: ${OWN_PLACE}`]);
    const content = await contentAt(home);
    if (!content.ok) return content.error;
    const { notices } = content.value;
    const made = await make(content.value, placeOf(home, version), out);
    if (!made.ok) return refused([failureWords(made.error), ...notices]);
    const { path, bytes, manifest, alsoFailed } = made.value;
    const said = [...notices, ...(alsoFailed === null ? [] : [alsoFailed.message])];
    const { notes, viewings } = manifest.counts;
    if (json) return doneAsJson({ path, bytes, notes, viewings, created: manifest.created }, said);
    return done(`Notes: ${notes}, viewings: ${viewings}, bytes: ${bytes}, file: ${path}`, said);
  },
});
