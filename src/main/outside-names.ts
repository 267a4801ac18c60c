/** What may be asked of the running Docket with a word of its own on a command line. */
export const commandNames: ReadonlySet<string> = new Set(['note', 'mark', 'on']);

/** A word with dashes, and what stands behind its `=`. */
export const commandWord = /^--(?<name>[a-z]+)(?:=(?<value>[\s\S]*))?$/u;

/** Whether a start asks anything of the running Docket: most ask nothing, and then nothing more is loaded for it. */
export const asksOutside = (words: readonly string[]): boolean =>
  words.some((word) => commandNames.has(commandWord.exec(word)?.groups?.['name'] ?? ''));
