import { writeSync } from 'node:fs';
import { nodeIo } from '../../src/main/notebook/io.ts';
import { openNotebook } from '../../src/main/notebook/open-notebook.ts';
import { makeBackup } from '../../src/main/backup/make-backup.ts';
import { readBackup } from '../../src/main/backup/read-backup.ts';
import { restoreWhole } from '../../src/main/backup/restore-backup.ts';
import { plainNote } from './backup-notes.ts';

/**
 * A process that saves notes all the time while it makes backups (`backup FOLDER PREFIX`), or while it puts one back
 * (`restore FOLDER PREFIX ARCHIVE`). It says on its standard output, a line each, what it was told is done, and is
 * made to be killed at any moment.
 */
const [, , what = '', folder = '', prefix = '', archive = ''] = process.argv;

const say = (line: string): void => {
  writeSync(1, `${line}\n`);
};

const opened = await openNotebook(folder, { appVersion: '0.1.0', now: () => new Date() });
if (!opened.ok) throw new Error(opened.error.message);
const notebook = opened.value;
const place = { io: nodeIo, notes: folder, app: 'Docket test', now: () => new Date(), timeZone: 'UTC' };

const writeOn = async (): Promise<never> => {
  for (let count = 0; ; count += 1) {
    const record = plainNote(`${prefix}-${String(count)}`);
    const saved = await notebook.commit([{ op: 'put', entry: { table: 'notes', record } }]);
    if (!saved.ok) throw new Error(saved.error.message);
    say(`note ${record.id}`);
  }
};

const backUpOn = async (): Promise<never> => {
  for (;;) {
    const made = await makeBackup(place, { data: notebook.data, settings: '{}' }, 'hand');
    if (!made.ok) throw new Error(made.error.message);
    say(`backup ${made.value.name}`);
  }
};

const restore = async (): Promise<void> => {
  const read = await readBackup(archive);
  if (!read.ok) throw new Error(read.error.message);
  say('ready');
  const restored = await restoreWhole(notebook, read.value, { place, settings: null });
  if (!restored.ok) throw new Error(restored.error.message);
  say('restored');
};

if (what === 'backup') say('ready');
await Promise.all([writeOn(), what === 'backup' ? backUpOn() : restore()]);
