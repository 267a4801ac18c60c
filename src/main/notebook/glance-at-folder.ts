import { access, constants } from 'node:fs/promises';
import { NOTEBOOK_SCHEMA, type NotebookData } from '../../shared/domain/notebook/notebook-data.ts';
import { UPGRADE_STEPS } from '../../shared/domain/notebook/upgrade.ts';
import { filesOf } from './file-names.ts';
import { nodeIo } from './io.ts';
import { isUnlocked } from './lock.ts';
import { lookFirst } from './look-first.ts';

/**
 * What the notebook in a folder holds beside its notes, without opening it: nothing is locked or changed. Null where
 * anything is not ordinary, or cannot be read or written now; who opens it says what is wrong. A window that was told
 * otherwise would have to load anew, with what was typed into it by then.
 */
export async function glanceAtFolder(folder: string): Promise<NotebookData | null> {
  const place = { io: nodeIo, folder, schema: NOTEBOOK_SCHEMA, upgradeSteps: UPGRADE_STEPS };
  let seen: NotebookData | null = null;
  try {
    await access(folder, constants.W_OK);
    if (!(await isUnlocked(folder))) return null;
    const names = await nodeIo.list(folder);
    const files = { snapshots: filesOf(names, 'snapshot'), journals: filesOf(names, 'journal') };
    await lookFirst(place, files, (glance) => (seen = glance));
    return seen;
  } catch {
    return null;
  }
}
