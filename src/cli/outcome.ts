/** What a command ends with: text for stdout, plain sentences for stderr, and the exit code. */
export interface Outcome {
  readonly out: string;
  readonly problems: readonly string[];
  /** 0 done · 1 it was looked at and is not right · 2 the command line could not be understood or carried out. */
  readonly code: 0 | 1 | 2;
}

export const done = (out: string): Outcome => ({ out, problems: [], code: 0 });
export const notRight = (problems: readonly string[]): Outcome => ({ out: '', problems, code: 1 });
export const unusable = (...problems: readonly string[]): Outcome => ({ out: '', problems, code: 2 });
