import { NOTEBOOK_SCHEMA, type NotebookData } from '../../shared/domain/notebook/notebook-data.ts';
import { UPGRADE_STEPS } from '../../shared/domain/notebook/upgrade.ts';
import { filesOf } from './file-names.ts';
import { nodeIo } from './io.ts';
import { lookFirst } from './look-first.ts';

/**
 * What the notebook in a folder holds beside its notes, without opening it: nothing is locked or changed. Null where
 * anything is not ordinary, or cannot be read now; who opens it says what is wrong.
 */
export async function glanceAtFolder(folder: string): Promise<NotebookData | null> {
  const place = { io: nodeIo, folder, schema: NOTEBOOK_SCHEMA, upgradeSteps: UPGRADE_STEPS };
  let seen: NotebookData | null = null;
  try {
    const names = await nodeIo.list(folder);
    const files = { snapshots: filesOf(names, 'snapshot'), journals: filesOf(names, 'journal') };
    await lookFirst(place, files, (glance) => (seen = glance));
    return seen;
  } catch {
    return null;
  }
}
