import type { ExportInput, ExportOptions } from './export-input.ts';
import { orderGently, type ShownNote } from './order-notes.ts';
import type { Pausing } from './pausing.ts';
import { prepareGently } from './prepare-export.ts';

/** What a format starts from: the cleaned input, its notes in order with their times, and the cases' names by id. */
export interface ReadyNotes {
  readonly input: ExportInput;
  readonly shown: readonly ShownNote[];
  readonly caseNames: ReadonlyMap<string, string>;
}

/**
 * Cleans and orders the notes, with pauses: `const { shown } = yield* readyNotes(input)` is how a format begins.
 * `settled` are choices that the format makes itself, for example the order of time where cues must ascend.
 */
export function* readyNotes(raw: ExportInput, settled: Partial<ExportOptions> = {}): Pausing<ReadyNotes> {
  const input = yield* prepareGently({ ...raw, options: { ...raw.options, ...settled } });
  const shown = yield* orderGently(input);
  return { input, shown, caseNames: new Map(input.cases.map(({ id, name }) => [id, name])) };
}

/** The choices of formats that carry data and no reading order: film times, in their order, and notes only. */
export const plainChoices = {
  leadIn: 'applied',
  order: 'time',
  times: 'film',
  words: 'mine',
} as const satisfies ExportOptions;
