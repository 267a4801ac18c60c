import { outsideAskSchema, type OutsideAsk } from '../shared/ipc/outside-request.ts';
import { commandNames, commandWord } from './outside-names.ts';

/** What a command line asks of a running Docket: nothing, one thing, or something that cannot be understood. */
export type OutsideWords =
  | { readonly kind: 'none' }
  | { readonly kind: 'ask'; readonly ask: OutsideAsk }
  | { readonly kind: 'unclear'; readonly line: string };

interface Command {
  readonly name: string;
  /** What stands after `=`, or the next word unless that begins with two dashes. */
  readonly value: string | undefined;
}

const valueFrom = (next: string | undefined): string | undefined =>
  next?.startsWith('--') === true ? undefined : next;

function commandsIn(words: readonly string[]): readonly Command[] {
  return words.flatMap((word, at) => {
    const { name = '', value } = commandWord.exec(word)?.groups ?? {};
    return commandNames.has(name) ? [{ name, value: value ?? valueFrom(words[at + 1]) }] : [];
  });
}

const rawAsk = ({ name, value }: Command): unknown => {
  if (name === 'mark') return { ask: 'mark' };
  if (name === 'note') return value === undefined ? { ask: 'capture' } : { ask: 'note', text: value };
  return { ask: 'on', listing: /^\d$/u.test(value ?? '') ? Number(value) : undefined };
};

/**
 * Reads `--note TEXT`, `--note` alone (the note box), `--mark` and `--on 1..4` or `0` among the other words of a
 * start; everything else on the line is Electron's or Chromium's and is let be.
 */
export function outsideWords(words: readonly string[]): OutsideWords {
  const [command, ...more] = commandsIn(words);
  if (command === undefined) return { kind: 'none' };
  if (more.length > 0) return { kind: 'unclear', line: 'Ask one thing at a time: --note, --mark or --on.' };
  const parsed = outsideAskSchema.safeParse(rawAsk(command));
  if (parsed.success) return { kind: 'ask', ask: parsed.data };
  const line =
    command.name === 'on'
      ? 'Say who is on screen by number: --on 1 to --on 4, or --on 0 for nobody.'
      : 'Write the note after it, up to 100,000 characters: --note "Who pays for the class?"';
  return { kind: 'unclear', line };
}
