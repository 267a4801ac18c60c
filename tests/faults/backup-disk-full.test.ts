import { readdir, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeBackup } from '../../src/main/backup/make-backup.ts';
import { readBackup } from '../../src/main/backup/read-backup.ts';
import { restoreWhole } from '../../src/main/backup/restore-backup.ts';
import { nodeIo } from '../../src/main/notebook/io.ts';
import { openNotebook, type Notebook } from '../../src/main/notebook/open-notebook.ts';
import { readBackupName } from '../../src/shared/domain/backup/backup-name.ts';
import { manyNotes } from './backup-notes.ts';
import { memoryVolume, named, whyNoMemoryVolume } from './volumes.ts';

const open = async (folder: string): Promise<Notebook> => {
  const opened = await openNotebook(folder, { appVersion: '0.1.0', now: () => new Date() });
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
};

/** Fills the disk with something else until so many bytes are left. */
const fill = async (folder: string, leftBytes: number): Promise<string> => {
  const { bavail, bsize } = await statfs(folder);
  const path = join(folder, 'something-else');
  await writeFile(path, Buffer.alloc(bavail * bsize - leftBytes, 1), { flush: true });
  return path;
};

const whyNot = await whyNoMemoryVolume();

/** How much room is left: none for the archive, and some for it but none for the notebook that comes back. */
test.skipIf(whyNot !== null).each([8 * 1024, 64 * 1024, 160 * 1024])(
  named('a full disk (%d bytes left): no backup, no restore, said in words, nothing lost', whyNot),
  async (leftBytes) => {
    const volume = await memoryVolume(16);
    try {
      const folder = join(volume.folder, 'notes');
      const place = {
        io: nodeIo,
        notes: folder,
        app: 'Docket test',
        now: () => new Date(),
        timeZone: 'UTC',
      };
      const notebook = await open(folder);
      expect((await notebook.commit(manyNotes('a', 1000))).ok).toBe(true);
      const whole = await makeBackup(place, { data: notebook.data, settings: null }, 'hand');
      if (!whole.ok) throw new Error(whole.error.message);
      const backup = await readBackup(whole.value.path);
      if (!backup.ok) throw new Error(backup.error.message);
      expect((await notebook.commit(manyNotes('later', 2000))).ok).toBe(true);

      expect((await notebook.compact()).ok).toBe(true);
      const filler = await fill(volume.folder, leftBytes);
      const before = [...notebook.data.notes.keys()];
      const made = await makeBackup(place, { data: notebook.data, settings: null }, 'hand');
      const restored = await restoreWhole(notebook, backup.value, { place, settings: null });
      expect(restored.ok ? 'restored' : restored.error.kind).toBe('disk-full');
      if (!made.ok) expect(made.error.message).toContain('Your notes are safe');
      if (!restored.ok) expect(restored.error.message).toMatch(/Your notes are (?:safe|as they were)/u);
      expect([...notebook.data.notes.keys()]).toEqual(before);
      for (const name of await readdir(join(folder, 'backups'))) {
        expect(readBackupName(name)).not.toBeNull();
        expect((await readBackup(join(folder, 'backups', name))).ok).toBe(true);
      }

      await rm(filler);
      const again = await restoreWhole(notebook, backup.value, { place, settings: null });
      expect(again.ok).toBe(true);
      await notebook.close();
      const reopened = await open(folder);
      expect(reopened.data.notes.size).toBe(1000);
      expect(reopened.recovery.damaged).toEqual([]);
      await reopened.close();
    } finally {
      await volume.unmount();
    }
  },
);
