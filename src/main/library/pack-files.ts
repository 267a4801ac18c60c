import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { PackFileInput, PackProblem } from '../../shared/domain/pack/check/problem.ts';
import { err, ok, type Result } from '../../shared/result.ts';

/** What is wrong with a pack; never empty where it is an error. */
export type PackProblems = readonly PackProblem[];

/** Larger than any honest file of a pack (bytes); a pack may come from anywhere. */
const largestFile = 8 * 1024 * 1024;

const problem = (file: string, reason: string): PackProblems => [{ file, path: '', reason }];

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);

const listFolder = async (
  folder: string,
  inside: string,
): Promise<Result<readonly string[], PackProblems>> => {
  try {
    const entries = await readdir(join(folder, inside), { withFileTypes: true });
    const names = entries.filter((entry) => !entry.isDirectory() && entry.name.endsWith('.json'));
    return ok(names.map(({ name }) => (inside === '' ? name : `${inside}/${name}`)).toSorted());
  } catch (error) {
    return err(problem(inside, `cannot read the folder: ${codeOf(error)}`));
  }
};

const readOne = async (folder: string, path: string): Promise<Result<PackFileInput, PackProblems>> => {
  try {
    const found = await stat(join(folder, path));
    // A pipe may never give anything, and a device never end.
    if (!found.isFile()) return err(problem(path, 'not a file that can be read from start to end'));
    if (found.size > largestFile) return err(problem(path, `larger than ${String(largestFile)} bytes`));
    const bytes = await readFile(join(folder, path));
    return ok({ path, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) });
  } catch (error) {
    return err(problem(path, `cannot read the file: ${codeOf(error)}`));
  }
};

/**
 * The files of the pack in a folder, in a fixed order, as text that nobody has looked into yet. Only `.json` files in the
 * folder itself and in `cases` are read; one that cannot be read is a problem and never a missing file.
 */
export const readPackFiles = async (
  folder: string,
): Promise<Result<readonly PackFileInput[], PackProblems>> => {
  const lists = await Promise.all(['', 'cases'].map((inside) => listFolder(folder, inside)));
  const unlisted = lists.find((list) => !list.ok);
  if (unlisted !== undefined && !unlisted.ok) return unlisted;
  const paths = lists.flatMap((list) => (list.ok ? list.value : []));
  const files = await Promise.all(paths.map((path) => readOne(folder, path)));
  const unread = files.flatMap((file) => (file.ok ? [] : file.error));
  return unread.length > 0 ? err(unread) : ok(files.flatMap((file) => (file.ok ? [file.value] : [])));
};
