import type { PathStep } from './problem.ts';

/** A string somewhere in a file, with the steps that lead to it. */
export type FoundString = { readonly steps: readonly PathStep[]; readonly text: string };

/** The name of the nearest field around a value: for `facts[3].sources[0]` it is `sources`. */
export const fieldOf = (steps: readonly PathStep[]): string =>
  steps.findLast((step): step is string => typeof step === 'string') ?? '';

/** Whether a value is a JSON object (not an array, not null). */
export const isJsonObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Lists the direct parts of an object or array, each with its step; nothing for a plain value. */
export const partsOf = (value: unknown): readonly (readonly [PathStep, unknown])[] => {
  if (Array.isArray(value)) return value.map((item: unknown, index) => [index, item] as const);
  return isJsonObject(value) ? Object.entries(value) : [];
};

/** Finds every string in a JSON value, in reading order. */
export const stringsIn = (value: unknown, steps: readonly PathStep[] = []): readonly FoundString[] => {
  if (typeof value === 'string') return [{ steps, text: value }];
  return partsOf(value).flatMap(([step, part]) => stringsIn(part, [...steps, step]));
};
