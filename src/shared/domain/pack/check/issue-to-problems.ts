import type { core } from 'zod';
import { problemAt, type PackProblem, type PathStep } from './problem.ts';

const minuteFields: readonly (string | undefined)[] = ['minute', 'slotMinutes', 'filmMinutes', 'revealedAt'];

const plainSteps = (path: readonly PropertyKey[]): readonly PathStep[] =>
  path.map((step) => (typeof step === 'number' ? step : String(step)));

const lastName = (steps: readonly PathStep[], fromEnd: number): string | undefined => {
  const step = steps.at(-fromEnd);
  return typeof step === 'string' ? step : undefined;
};

const isMinuteMark = (steps: readonly PathStep[]): boolean =>
  lastName(steps, 1) === 'sources'
    ? minuteFields.includes(lastName(steps, 2))
    : lastName(steps, 1) !== 'revealedAt' && minuteFields.includes(lastName(steps, 1));

const reasonOf = (issue: core.$ZodIssue, steps: readonly PathStep[]): string => {
  if (isMinuteMark(steps)) return 'a number of minutes needs a source';
  const isMissing = issue.code === 'invalid_type' && issue.message.endsWith('received undefined');
  if (isMissing)
    return lastName(steps, 1) === 'sources' ? 'a claim needs at least one source' : 'missing field';
  return issue.message;
};

/** Turns what zod found into problems with plain reasons; an unknown field is named by its own path. */
export const issueToProblems = (file: string, issue: core.$ZodIssue): readonly PackProblem[] => {
  const steps = plainSteps(issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => problemAt(file, [...steps, key], 'unknown field'));
  }
  return [problemAt(file, steps, reasonOf(issue, steps))];
};
