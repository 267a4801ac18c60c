import { parseArgs } from 'node:util';
import type { Command } from './command.ts';

/** What a command line calls: a command with the words after its name, or why that cannot be said. */
export type Called =
  | { readonly kind: 'command'; readonly command: Command; readonly args: readonly string[] }
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

/** Finds the command that a line calls; options may stand before its name. */
export function findCommand(args: readonly string[], commands: readonly Command[]): Called {
  const [first, second] = wordsOf(args, commands);
  if (first === undefined) return { kind: 'nothing' };
  const byName = (name: string): Command | undefined => commands.find((one) => one.name === name);
  const ofGroup = second === undefined ? undefined : byName(`${first.value} ${second.value}`);
  const command = ofGroup ?? byName(first.value);
  if (command === undefined) return unknown(first.value, second?.value, commands);
  const named = ofGroup === undefined ? [first.index] : [first.index, second?.index];
  return { kind: 'command', command, args: args.filter((_, place) => !named.includes(place)) };
}
