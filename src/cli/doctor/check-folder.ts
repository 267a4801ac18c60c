import { randomUUID } from 'node:crypto';
import { access, constants, open, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { codeOf } from '../../main/notebook/io.ts';
import { fine, said, wrong, type Check } from './check.ts';

const PROBE = 'Docket can write here?\n';

/** Writes one small file and takes it away again: rights alone do not tell whether a disk takes anything. */
async function probe(folder: string): Promise<string | null> {
  const path = join(folder, `.docket-probe-${randomUUID()}`);
  try {
    const file = await open(path, 'wx', 0o600);
    try {
      await file.writeFile(PROBE);
      await file.sync();
    } finally {
      await file.close();
    }
    return null;
  } catch (cause) {
    return codeOf(cause) ?? String(cause);
  } finally {
    await rm(path, { force: true });
  }
}

/** The nearest folder that is there. */
export async function nearestFolder(folder: string): Promise<string> {
  const found = await stat(folder).catch(() => null);
  return found !== null || dirname(folder) === folder ? folder : nearestFolder(dirname(folder));
}

async function checkMissing(home: string): Promise<Check> {
  const above = await nearestFolder(home);
  const mayMake = await access(above, constants.W_OK).then(
    () => true,
    () => false,
  );
  if (mayMake)
    return said('data folder', `${home} is not there yet; Docket makes it with the first note.`, {
      path: home,
      exists: false,
    });
  return wrong(
    'data folder',
    [`${home} is not there and cannot be made.`, `Make it, or allow writing in ${above}, or use --home DIR.`],
    { path: home, exists: false },
  );
}

/** Whether the data folder, and the notebook's in it, can be written to. */
export async function checkFolder(home: string): Promise<Check> {
  const found = await stat(home).catch(() => null);
  if (found === null) return checkMissing(home);
  const details = { path: home, exists: true };
  if (!found.isDirectory()) {
    return wrong('data folder', [`${home} is a file and no folder.`, 'Use --home with a folder.'], details);
  }
  const notes = join(home, 'notes');
  const hasNotes = (await stat(notes).catch(() => null)) !== null;
  for (const folder of hasNotes ? [home, notes] : [home]) {
    const code = await probe(folder);
    if (code !== null) {
      const cure = code === 'ENOSPC' ? 'Make room on the disk.' : `Allow yourself to write in ${folder}.`;
      return wrong('data folder', [`${folder} cannot be written to (${code}).`, cure], {
        ...details,
        writable: false,
      });
    }
  }
  return fine('data folder', `${home} can be written to.`, { ...details, writable: true });
}
