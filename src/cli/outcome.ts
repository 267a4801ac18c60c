/** What a command ends with: text for stdout, plain sentences for stderr, and the exit code. */
export interface Outcome {
  readonly out: string;
  readonly problems: readonly string[];
  /** 0 done · 1 something was looked at or asked and the answer is no · 2 the command line cannot be understood. */
  readonly code: 0 | 1 | 2;
}

/** It was done; `problems` are sentences that belong beside the answer, such as damage that was found on the way. */
export const done = (out: string, problems: readonly string[] = []): Outcome => ({ out, problems, code: 0 });

/** It was done, and the answer is for a program: one JSON value. */
export const doneAsJson = (value: unknown, problems: readonly string[] = []): Outcome =>
  done(JSON.stringify(value, null, 2), problems);

/** It was understood, and the answer is no. */
export const refused = (problems: readonly string[]): Outcome => ({ out: '', problems, code: 1 });

/** The command line is not one that can be carried out. */
export const wrongUsage = (...problems: readonly string[]): Outcome => ({ out: '', problems, code: 2 });
