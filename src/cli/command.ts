import { parseArgs } from 'node:util';
import { sharedOptions, type OptionSpecs } from './options.ts';
import type { Outcome } from './outcome.ts';

/** Where a command is run: the app's own data folder, and the version that stands in what it writes. */
export interface Surroundings {
  readonly usualHome: string;
  readonly version: string;
}

/** The words that a command takes besides its options. */
export interface WordsTaken {
  /** What stands for them in the help; empty for a command that takes none. */
  readonly named: string;
  readonly least: number;
  /** Several words may be meant as one: `docket case Dawn Jackson`. */
  readonly most: number;
}

/** How Node is asked to read the options of one command. */
interface Reading<T extends OptionSpecs> {
  readonly args: string[];
  readonly options: typeof sharedOptions & T;
  readonly allowPositionals: true;
}

/** What was given for each option, as its kind says. */
type Values<T extends OptionSpecs> = ReturnType<typeof parseArgs<Reading<T>>>['values'];

/** A command line that was understood. */
export interface Call<T extends OptionSpecs> {
  readonly values: Values<T>;
  readonly json: boolean;
  /** The data folder. */
  readonly home: string;
  readonly version: string;
  /** The words besides the options, put together with spaces. */
  readonly typed: string;
}

/** What makes a command. */
export interface CommandSpec<T extends OptionSpecs> {
  /** One word, or two for a command of a group: `notes add`. */
  readonly name: string;
  /** How it is called, after its name. */
  readonly usage: string;
  readonly summary: string;
  /** Whole lines below the summary where there is more to say. */
  readonly details?: readonly string[];
  readonly takes: WordsTaken;
  readonly options: T;
  readonly run: (call: Call<T>) => Promise<Outcome>;
}

/** One entry of the command table. */
export interface Command extends Omit<CommandSpec<OptionSpecs>, 'run'> {
  /** Runs it on words that `usageProblem` found nothing wrong with. */
  readonly run: (args: readonly string[], surroundings: Surroundings) => Promise<Outcome>;
}

/** What every command takes; `usageProblem` has seen to it that no value of another option looks like one of these. */
const sharedValues = (args: readonly string[], usualHome: string) => {
  const reading = { args: [...args], options: sharedOptions, allowPositionals: true, strict: false } as const;
  const { json, home } = parseArgs(reading).values;
  return { json: json === true, home: typeof home === 'string' ? home : usualHome };
};

/** For a command that takes no words besides its options. */
export const noWords: WordsTaken = { named: '', least: 0, most: 0 };

/** Makes an entry of the command table; what its options give is typed by what they are. */
export function command<T extends OptionSpecs>(spec: CommandSpec<T>): Command {
  const options = { ...sharedOptions, ...spec.options };
  return {
    ...spec,
    options,
    run: (args, { usualHome, version }) => {
      const { values, positionals } = parseArgs<Reading<T>>({
        args: [...args],
        options,
        allowPositionals: true,
      });
      return spec.run({ ...sharedValues(args, usualHome), values, version, typed: positionals.join(' ') });
    },
  };
}
