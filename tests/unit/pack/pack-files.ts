import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { PackFileInput, PathStep } from '../../../src/shared/domain/pack/check/problem.ts';
import { isJsonObject } from '../../../src/shared/domain/pack/check/walk.ts';

/** Folder of the pack that the app ships. */
export const realPackFolder = fileURLToPath(
  new URL('../../../data/titles/the-justice-project', import.meta.url),
);

/** Reads the shipped pack as the check gets it. */
export const realPackFiles = (): readonly PackFileInput[] =>
  ['', 'cases/'].flatMap((inside) =>
    readdirSync(`${realPackFolder}/${inside}`)
      .filter((name) => name.endsWith('.json'))
      .map((name) => ({
        path: `${inside}${name}`,
        text: readFileSync(`${realPackFolder}/${inside}${name}`, 'utf8'),
      })),
  );

/** Reads a JSON path such as `facts[3].sources[0]` back into its steps. */
const stepsOf = (path: string): readonly PathStep[] =>
  [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/gu)].map(([, index, name]) =>
    index === undefined ? (name ?? '') : Number(index),
  );

const withItem = (items: readonly unknown[], index: number, item: unknown): readonly unknown[] =>
  [...items.slice(0, index), item, ...items.slice(index + 1)].filter((one) => one !== undefined);

/** Changes the value at a path; a change that returns `undefined` takes the value away. */
const changedAt = (
  value: unknown,
  steps: readonly PathStep[],
  change: (old: unknown) => unknown,
): unknown => {
  const [step, ...rest] = steps;
  if (step === undefined) return change(value);
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    if (typeof step !== 'number' || step > items.length) throw new Error(`no item ${String(step)}`);
    return withItem(items, step, changedAt(items[step], rest, change));
  }
  if (!isJsonObject(value)) throw new Error(`nothing to change at ${String(step)}`);
  return { ...value, [step]: changedAt(value[step], rest, change) };
};

/** A copy of the files in which one value of one file was changed. */
export const withChange = (
  files: readonly PackFileInput[],
  at: { readonly file: string; readonly path: string },
  change: (old: unknown) => unknown,
): readonly PackFileInput[] => {
  if (!files.some(({ path }) => path === at.file)) throw new Error(`no file ${at.file}`);
  return files.map((file) => {
    if (file.path !== at.file) return file;
    const json: unknown = JSON.parse(file.text);
    return { ...file, text: JSON.stringify(changedAt(json, stepsOf(at.path), change)) };
  });
};
