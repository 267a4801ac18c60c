/** One file of a pack as it was read: `path` is relative to the pack, with forward slashes. */
export type PackFileInput = { readonly path: string; readonly text: string };

/**
 * Something that is wrong with a pack. `file` is relative to the pack, empty for the pack as a whole; `path` is a
 * JSON path such as `facts[3].sources[0]`, empty for the whole file; `reason` is one plain phrase.
 */
export type PackProblem = { readonly file: string; readonly path: string; readonly reason: string };

/** One step into a JSON value: the name of a field or the index of an item. */
export type PathStep = string | number;

/** Writes steps as a JSON path: `facts[3].sources[0]`. */
const jsonPath = (steps: readonly PathStep[]): string =>
  steps
    .map((step) => (typeof step === 'number' ? `[${String(step)}]` : `.${step}`))
    .join('')
    .replace(/^\./u, '');

/** Builds a problem from the steps that lead to it. */
export const problemAt = (file: string, steps: readonly PathStep[], reason: string): PackProblem => ({
  file,
  path: jsonPath(steps),
  reason,
});
