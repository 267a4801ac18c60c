import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';

/**
 * What a writer says on its standard output, a line each: what it is going to change, and what it was told of it.
 * Nothing of the notebook's own is used to read it, so that the notebook is judged by something else than itself.
 */
export const saidSchema = z.discriminatedUnion('say', [
  z.object({ say: z.literal('begun') }),
  z.object({ say: z.literal('ready'), lost: z.array(z.string()) }),
  z.object({
    say: z.literal('try'),
    n: z.int(),
    ops: z.array(z.unknown()),
    /** Nothing else is there afterwards. */
    isWhole: z.literal(true).exactOptional(),
  }),
  z.object({ say: z.literal('ok'), n: z.int() }),
  z.object({ say: z.literal('no'), n: z.int(), kind: z.string() }),
  z.object({ say: z.literal('closing') }),
]);
export type Said = z.infer<typeof saidSchema>;

const operationSchema = z.discriminatedUnion('op', [
  z.object({
    op: z.literal('put'),
    entry: z.object({ table: z.string(), record: z.looseObject({ id: z.string() }) }),
  }),
  z.object({ op: z.literal('drop'), table: z.string(), id: z.string() }),
]);

/** Every record that a start found, by its table and id. */
export type Found = ReadonlyMap<string, unknown>;

/** The name of a record in `Found`. */
export const keyOf = (table: string, id: string): string => `${table} ${id}`;

/** All records of a notebook, or of any object of tables. */
export const foundIn = (data: Readonly<Record<string, ReadonlyMap<string, unknown>>>): Found =>
  new Map(
    Object.entries(data).flatMap(([table, records]) =>
      Array.from(records, ([id, record]) => [keyOf(table, id), record] as const),
    ),
  );

/** What differs from what was promised; each is a sentence. Both are empty when nothing is amiss. */
export interface Verdict {
  /** Acknowledged changes whose effect is not there. */
  readonly lost: readonly string[];
  /** Records that are there, or as they are, although nobody was ever told so: refused, half or invented changes. */
  readonly strange: readonly string[];
}

type Effects = ReadonlyMap<string, unknown>;

const effectsOf = (operations: readonly unknown[]): Effects => {
  const effects = new Map<string, unknown>();
  for (const operation of z.array(operationSchema).parse(operations)) {
    if (operation.op === 'drop') effects.set(keyOf(operation.table, operation.id), null);
    else effects.set(keyOf(operation.entry.table, operation.entry.record.id), operation.entry.record);
  }
  return effects;
};

/** The whole state that was promised, and the changes of which nobody was told yet whether they are saved. */
export class Ledger {
  acknowledged = 0;
  readonly refused: string[] = [];
  readonly #known = new Map<string, { readonly record: unknown; readonly by: string }>();
  readonly #trying = new Map<string, Effects>();

  /** Takes what is there as promised, for a notebook that was made elsewhere. */
  begin(found: Found): void {
    for (const [key, record] of found) this.#known.set(key, { record, by: 'the beginning' });
  }

  hear(writer: string, said: Said): void {
    if (said.say === 'try') {
      const gone = said.isWhole === true ? Array.from(this.#known.keys(), (key) => [key, null] as const) : [];
      this.#trying.set(`${writer} ${String(said.n)}`, new Map([...gone, ...effectsOf(said.ops)]));
    }
    if (said.say === 'ok') {
      this.#take(`${writer} ${String(said.n)}`);
      this.acknowledged += 1;
    }
    if (said.say === 'no') {
      this.refused.push(said.kind);
      this.#trying.delete(`${writer} ${String(said.n)}`);
    }
  }

  /** Compares every record, once all writers are gone. A change on its way is there whole or not at all. */
  judge(found: Found): Verdict {
    for (const [name, effects] of this.#trying) {
      if (Array.from(effects).every(([key, record]) => isSame(found.get(key), record))) this.#take(name);
    }
    this.#trying.clear();
    const lost = new Map<string, string>();
    const strange: string[] = [];
    for (const key of new Set([...this.#known.keys(), ...found.keys()])) {
      const promised = this.#known.get(key);
      if (isSame(found.get(key), promised?.record)) continue;
      if (promised === undefined) strange.push(`${key} was never promised`);
      else lost.set(promised.by, `change ${promised.by}, seen in ${key}`);
      this.#known.set(key, { record: found.get(key) ?? null, by: 'what was found' });
    }
    return { lost: [...lost.values()], strange };
  }

  #take(name: string): void {
    for (const [key, record] of this.#trying.get(name) ?? []) this.#known.set(key, { record, by: name });
    this.#trying.delete(name);
  }
}

const isSame = (found: unknown, promised: unknown): boolean =>
  isDeepStrictEqual(found ?? null, promised ?? null);
