import type { Command } from './command.ts';
import { optionWords, sharedOptions, type OptionSpecs } from './options.ts';

const EXIT_CODES = 'Exit codes: 0 done, 1 refused, 2 wrong usage.';

const line = ({ name, usage }: Command): string => `docket ${name}${usage === '' ? '' : ` ${usage}`}`;

const optionLines = (options: OptionSpecs): readonly string[] => {
  const rows = Object.entries(options).map(([name, spec]) => ({ words: optionWords(name, spec), spec }));
  const width = Math.max(...rows.map(({ words }) => words.length));
  return rows.map(({ words, spec }) => `  ${words.padEnd(width)}  ${spec.says}`);
};

/** What there is: every command with one line about it. */
export const helpText = (commands: readonly Command[]): string =>
  [
    'docket: the companion that sits beside a documentary',
    '',
    ...commands.flatMap((command) => [`  ${line(command)}`, `      ${command.summary}`]),
    '',
    'To the Docket that is running:',
    '  docket --note TEXT | --mark | --on 1..4 (0: nobody)',
    '',
    'Every command takes:',
    ...optionLines(sharedOptions),
    '',
    'docket COMMAND --help says more about one of them; docket --version says which Docket this is.',
    EXIT_CODES,
  ].join('\n');

/** Everything about one command. */
export const commandHelpText = (command: Command): string =>
  [
    line(command),
    '',
    command.summary,
    ...(command.details ?? []),
    '',
    ...optionLines(command.options),
    '',
    EXIT_CODES,
  ].join('\n');

/** The same for a program. */
export const helpAsJson = (commands: readonly Command[]): unknown =>
  commands.map(({ name, usage, summary, options }) => ({
    name,
    usage,
    summary,
    options: Object.entries(options).map(([option, { type, value, says }]) => ({
      name: option,
      type,
      ...(value === undefined ? {} : { value }),
      says,
    })),
  }));
