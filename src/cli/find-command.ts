import { parseArgs } from 'node:util';
import type { Command } from './command.ts';

/** What a command line calls: a command with the words after its name, or why that cannot be said. */
export type Called =
  | {
      readonly kind: 'command';
      readonly command: Command;
      readonly args: readonly string[];
      /** The word `help` stood before it. */
      readonly isHelp: boolean;
    }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unknown'; readonly problem: string };

/** Reads without refusing anything: which words are options and which are not, whatever the command. */
const wordsOf = (args: readonly string[], commands: readonly Command[]) => {
  const options = Object.fromEntries(commands.flatMap((one) => Object.entries(one.options)));
  const read = parseArgs({ args: [...args], options, allowPositionals: true, strict: false, tokens: true });
  return read.tokens.filter((token) => token.kind === 'positional');
};

const unknown = (first: string, second: string | undefined, commands: readonly Command[]): Called => {
  const inGroup = commands.map(({ name }) => name.split(' ')).filter(([group]) => group === first);
  if (inGroup.length === 0) return { kind: 'unknown', problem: `There is no command “${first}”.` };
  const known = inGroup.map(([, name]) => `docket ${first} ${name ?? ''}`).join(' · ');
  const problem = second === undefined ? `Say which:` : `There is no command “${first} ${second}”. There is:`;
  return { kind: 'unknown', problem: `${problem} ${known}` };
};

/** A command of a group by two words, or else one by its first word alone. */
const commandOf = (
  [first, second]: readonly [string, string | undefined],
  commands: readonly Command[],
): Command | undefined =>
  commands.find(({ name }) => name === `${first} ${second}`) ?? commands.find(({ name }) => name === first);

const withHelp = (called: Called): Called =>
  called.kind === 'command' ? { ...called, isHelp: true } : called;

/** Finds the command that a line calls; options may stand before its name, and `help` may too. */
export function findCommand(args: readonly string[], commands: readonly Command[]): Called {
  const [first, second] = wordsOf(args, commands);
  if (first === undefined) return { kind: 'nothing' };
  if (first.value === 'help') return withHelp(findCommand(args.toSpliced(first.index, 1), commands));
  const command = commandOf([first.value, second?.value], commands);
  if (command === undefined) return unknown(first.value, second?.value, commands);
  const named = command.name === first.value ? [first.index] : [first.index, second?.index];
  return { kind: 'command', command, isHelp: false, args: args.filter((_, place) => !named.includes(place)) };
}
