import type { z } from 'zod';
import { err, ok, type Result } from '../../../result.ts';
import { upgradeFile, type FileKind, type UpgradeChains } from '../upgrade.ts';
import { issueToProblems } from './issue-to-problems.ts';
import { problemAt, type PackFileInput, type PackProblem } from './problem.ts';
import { isJsonObject } from './walk.ts';

/** What a file should be: its kind, the schema of that kind, and the upgrades that lead to it. */
export type FileSpec<T> = {
  readonly kind: FileKind;
  readonly schema: z.ZodType<T>;
  readonly chains: UpgradeChains;
};

const parseJson = (text: string): Result<unknown, string> => {
  try {
    const value: unknown = JSON.parse(text);
    return ok(value);
  } catch (error) {
    return err(`not JSON: ${error instanceof Error ? error.message : 'unreadable'}`);
  }
};

/** Reads one file: JSON, version, upgrades, schema. Every fault that was found is returned, not only the first. */
export const parseFile = <T>(file: PackFileInput, spec: FileSpec<T>): Result<T, readonly PackProblem[]> => {
  const json = parseJson(file.text.replace(/^\uFEFF/u, ''));
  if (!json.ok) return err([problemAt(file.path, [], json.error)]);
  if (!isJsonObject(json.value)) return err([problemAt(file.path, [], 'not a JSON object')]);
  const upgraded = upgradeFile(spec.kind, spec.chains[spec.kind], json.value);
  if (!upgraded.ok) return err([problemAt(file.path, ['schema'], upgraded.error)]);
  const parsed = spec.schema.safeParse(upgraded.value);
  if (parsed.success) return ok(parsed.data);
  return err(parsed.error.issues.flatMap((issue) => issueToProblems(file.path, issue)));
};
