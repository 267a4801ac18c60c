import { stat } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import { err, ok, type Result } from '../shared/result.ts';

/** Lets only a file on this computer pass, by its whole path: players also take addresses, and commands in disguise. */
export async function checkFilmFile(file: string): Promise<Result<string, string>> {
  if (!isAbsolute(file) || file.includes('\0')) return err('That is not the path of a file.');
  const found = await stat(file).catch(() => null);
  if (found === null) return err('The file is not there, or may not be read.');
  return found.isFile() ? ok(file) : err('That is not a file.');
}
