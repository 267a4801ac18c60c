import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { checkPack } from '../../shared/domain/pack/check/check-pack.ts';
import type { PackFileInput, PackProblem } from '../../shared/domain/pack/check/problem.ts';
import type { Pack } from '../../shared/domain/pack/pack.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { deepFreeze } from './deep-freeze.ts';

type Problems = readonly PackProblem[];

/** Larger than any honest file of a pack (bytes); a pack may come from anywhere. */
const largestFile = 8 * 1024 * 1024;

const problem = (file: string, reason: string): Problems => [{ file, path: '', reason }];

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);

const listFolder = async (folder: string, inside: string): Promise<Result<readonly string[], Problems>> => {
  try {
    const entries = await readdir(join(folder, inside), { withFileTypes: true });
    const names = entries.filter((entry) => !entry.isDirectory() && entry.name.endsWith('.json'));
    return ok(names.map(({ name }) => (inside === '' ? name : `${inside}/${name}`)).toSorted());
  } catch (error) {
    return err(problem(inside, `cannot read the folder: ${codeOf(error)}`));
  }
};

const readOne = async (folder: string, path: string): Promise<Result<PackFileInput, Problems>> => {
  try {
    const { size } = await stat(join(folder, path));
    if (size > largestFile) return err(problem(path, `larger than ${String(largestFile)} bytes`));
    const bytes = await readFile(join(folder, path));
    return ok({ path, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) });
  } catch (error) {
    return err(problem(path, `cannot read the file: ${codeOf(error)}`));
  }
};

/**
 * Reads the pack in a folder and checks it. The pack comes out frozen and whole, or not at all: a missing folder,
 * an unreadable file or a single fault is a list of problems and never an emptier pack. Only `.json` files in the
 * folder itself and in `cases` are looked at.
 */
export const readPack = async (folder: string): Promise<Result<Pack, Problems>> => {
  const lists = await Promise.all(['', 'cases'].map((inside) => listFolder(folder, inside)));
  const unlisted = lists.find((list) => !list.ok);
  if (unlisted !== undefined && !unlisted.ok) return unlisted;
  const paths = lists.flatMap((list) => (list.ok ? list.value : []));
  const files = await Promise.all(paths.map((path) => readOne(folder, path)));
  const unread = files.flatMap((file) => (file.ok ? [] : file.error));
  if (unread.length > 0) return err(unread);
  const checked = checkPack(files.flatMap((file) => (file.ok ? [file.value] : [])));
  return checked.ok ? ok(deepFreeze(checked.value)) : checked;
};
