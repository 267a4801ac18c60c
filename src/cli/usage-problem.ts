import { parseArgs } from 'node:util';
import type { Command } from './command.ts';
import { optionWords } from './options.ts';

type Token = NonNullable<ReturnType<typeof tokensOf>>[number];
type OptionToken = Extract<Token, { kind: 'option' }>;

const tokensOf = (args: readonly string[], { options }: Pick<Command, 'options'>) =>
  parseArgs({ args: [...args], options, allowPositionals: true, strict: false, tokens: true }).tokens;

/** A value that begins with a dash may as well be the next option, so it must be written with `=`. */
const valueProblem = (token: OptionToken, value: string | undefined): string | null => {
  const { name, inlineValue } = token;
  const wanted = `--${name} needs ${value ?? 'a value'} after it`;
  if (token.value === undefined) return `${wanted}.`;
  return inlineValue === false && token.value.startsWith('-')
    ? `${wanted}. If that begins with a dash, write --${name}=${token.value}`
    : null;
};

const optionProblem = (token: OptionToken, { name, options }: Command): string | null => {
  const spec = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
  if (spec === undefined) {
    const known = Object.entries(options).map(([one, its]) => optionWords(one, its));
    return `docket ${name} has no option ${token.rawName}. It has: ${known.join(' · ')}`;
  }
  if (spec.type === 'string') return valueProblem(token, spec.value);
  return token.value === undefined ? null : `--${token.name} takes no value.`;
};

const twice = (tokens: readonly OptionToken[], { options }: Command): string | null => {
  const names = tokens.map(({ name }) => name);
  const again = names.find((name, place) => options[name]?.multiple !== true && names.indexOf(name) < place);
  return again === undefined ? null : `--${again} stands there twice.`;
};

const wordProblem = (words: readonly string[], { name, usage, takes }: Command): string | null => {
  const [too] = words.slice(takes.most);
  if (too !== undefined) return `docket ${name} does not know what to do with “${too}”.`;
  const isMissing = words.length < takes.least || (takes.least > 0 && words.join(' ').trim() === '');
  return isMissing ? `Say ${takes.named}: docket ${name} ${usage}` : null;
};

/** What is wrong with the words after a command's name, in one plain sentence; null when they can be carried out. */
export function usageProblem(args: readonly string[], command: Command): string | null {
  const tokens = tokensOf(args, command);
  const options = tokens.filter((token) => token.kind === 'option');
  const words = tokens.filter((token) => token.kind === 'positional').map(({ value }) => value);
  const wrong = options.map((token) => optionProblem(token, command)).find((one) => one !== null);
  return wrong ?? twice(options, command) ?? wordProblem(words, command);
}
