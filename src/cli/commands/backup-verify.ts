import { readAnyBackup } from '../../main/backup/read-any-backup.ts';
import { failureWords, namedFile, placeOf } from '../backup/cli-place.ts';
import { command } from '../command.ts';
import { done, doneAsJson, refused } from '../outcome.ts';

/** `docket backup verify FILE`: reads it to its last byte and changes nothing. */
export const backupVerify = command({
  name: 'backup verify',
  usage: 'FILE',
  summary: 'Reads a backup to its last byte and says whether all of it is as it was written.',
  takes: { named: 'which file', least: 1, most: 1 },
  options: {},
  run: async ({ typed, home, version, json }) => {
    const path = namedFile(typed, placeOf(home, version));
    const read = await readAnyBackup(path);
    if (!read.ok) return refused([failureWords(read.error)]);
    const { manifest, seal, bytes, transcripts } = read.value;
    const { counts, app, created, schema } = manifest;
    const isRepacked = seal === null && bytes > 0;
    const said = isRepacked
      ? ['Another program has packed it again; every file in it is as Docket wrote it.']
      : [];
    const { notes, viewings } = counts;
    if (json)
      return doneAsJson({ path, app, created, schema, notes, viewings, transcripts, isRepacked }, said);
    return done(`Whole. Notes: ${notes}, viewings: ${viewings}, made ${created} by ${app}.`, said);
  },
});
