import { listBackups, type ListedBackup } from '../../main/backup/list-backups.ts';
import { placeOf } from '../backup/cli-place.ts';
import { command, noWords } from '../command.ts';
import { done, doneAsJson } from '../outcome.ts';

const whys: Readonly<Record<ListedBackup['kind'], string>> = {
  auto: 'made by Docket',
  hand: 'made by you',
  restore: 'made before a restore',
  upgrade: 'copied before an upgrade',
};

const wheres: Readonly<Record<ListedBackup['where'], string>> = {
  here: '',
  also: ', in the second folder',
  both: ', in both folders',
};

const lineOf = ({ atMs, notes, bytes, kind, where, path, problem }: ListedBackup): string => {
  const what = problem ?? (notes === null ? '' : `${notes} notes, `) + `${bytes} bytes`;
  return `${new Date(atMs).toISOString()}  ${what}, ${whys[kind]}${wheres[where]}\n  ${path}`;
};

/** `docket backup list`: what there is, newest first. */
export const backupList = command({
  name: 'backup list',
  usage: '',
  summary: 'The backups of the data folder and of the second folder, newest first.',
  takes: noWords,
  options: {},
  run: async ({ home, version, json }) => {
    const { backups, folder, alsoIn } = await listBackups(placeOf(home, version));
    const said = alsoIn?.problem == null ? [] : [alsoIn.problem];
    if (json) {
      const shown = backups.map(({ id: _id, atMs, ...rest }) => ({
        at: new Date(atMs).toISOString(),
        ...rest,
      }));
      return doneAsJson({ folder, alsoIn, backups: shown }, said);
    }
    return done(backups.length === 0 ? 'There are no backups yet.' : backups.map(lineOf).join('\n'), said);
  },
});
