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

/**
 * Notes that are ready in the viewer's choices made ready as data: in the order of time, without facts and without the
 * cases that only facts name. What `readyNotes(raw, plainChoices)` gives, without cleaning everything a second time.
 */
export function* plainlyReady({ input: prepared, shown, caseNames }: ReadyNotes): Pausing<ReadyNotes> {
  const { facts, ...input } = { ...prepared, options: { ...prepared.options, ...plainChoices } };
  const { leadIn, order } = prepared.options;
  const isInOrder = leadIn === plainChoices.leadIn && order === plainChoices.order;
  const ordered = isInOrder ? shown : yield* orderGently(input);
  if (facts === undefined) return { input, shown: ordered, caseNames };
  const named = new Set(ordered.flatMap(({ note }) => note.caseIds));
  const cases = input.cases.filter(({ id }) => named.has(id));
  return {
    input: { ...input, cases },
    shown: ordered,
    caseNames: new Map(cases.map(({ id, name }) => [id, name])),
  };
}
