/**
 * One thing done wrong in the shipped pack: the value at `at` becomes `to` (`undefined`: it is taken away). The
 * problem is expected at `path`, or at `at` when there is none.
 */
export type Fault = {
  readonly name: string;
  readonly file: string;
  readonly at: string;
  readonly to: unknown;
  readonly path?: string;
  readonly reason: RegExp;
};

/** The case that most faults are made in. */
export const dawn = 'cases/dawn-jackson.json';
