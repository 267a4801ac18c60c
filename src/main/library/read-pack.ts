import { checkPack } from '../../shared/domain/pack/check/check-pack.ts';
import type { Pack } from '../../shared/domain/pack/pack.ts';
import { ok, type Result } from '../../shared/result.ts';
import { deepFreeze } from './deep-freeze.ts';
import { readPackFiles, type PackProblems } from './pack-files.ts';

/**
 * Reads the pack in a folder and checks it. The pack comes out frozen and whole, or not at all: a missing folder,
 * an unreadable file or a single fault is a list of problems and never an emptier pack. Only `.json` files in the
 * folder itself and in `cases` are looked at.
 */
export const readPack = async (folder: string): Promise<Result<Pack, PackProblems>> => {
  const files = await readPackFiles(folder);
  if (!files.ok) return files;
  const checked = checkPack(files.value);
  return checked.ok ? ok(deepFreeze(checked.value)) : checked;
};
