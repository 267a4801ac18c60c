import { ok, type Result } from '../../shared/result.ts';
import { fingerprintOf, type CheckedPack } from './checked-pack.ts';
import { readPackFiles, type PackProblems } from './pack-files.ts';
import { readPack } from './read-pack.ts';

/** Checks the pack in a folder and gives the file by which `readCheckedPack` knows it again; for the build. */
export async function checkedPackText(folder: string): Promise<Result<string, PackProblems>> {
  const [files, pack] = await Promise.all([readPackFiles(folder), readPack(folder)]);
  if (!files.ok) return files;
  if (!pack.ok) return pack;
  const checked: CheckedPack = { of: fingerprintOf(files.value), pack: pack.value };
  return ok(JSON.stringify(checked));
}
