/** One option of a command: what Node needs to read it, and what the help says of it. */
export interface OptionSpec {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  readonly multiple?: boolean;
  readonly default?: boolean;
  /** What stands for its value in the help, such as TIME. */
  readonly value?: string;
  readonly says: string;
}

/** The options of a command by their long name. */
export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

/** An option that is there or not. */
export const flag = (says: string) => ({ type: 'boolean', default: false, says }) as const;

/** An option with one value. */
export const valued = (value: string, says: string) => ({ type: 'string', value, says }) as const;

/** An option that may be given several times, each time with a value. */
export const repeated = (value: string, says: string) =>
  ({ type: 'string', multiple: true, value, says }) as const;

/** What every command takes. */
export const sharedOptions = {
  json: flag('the answer as one JSON value, for programs'),
  home: valued('DIR', "another data folder than the app's own"),
  help: { ...flag('what this command does'), short: 'h' },
} as const;

/** How an option is written in the help: `--at TIME`. */
export const optionWords = (name: string, { value, short }: OptionSpec): string =>
  `--${name}${short === undefined ? '' : `, -${short}`}${value === undefined ? '' : ` ${value}`}`;
