/**
 * A notebook as it stands in files of some schema: record by id, by table. The records are unchecked because only
 * their own schema, which may be long gone, could check them.
 */
export type RawTables = ReadonlyMap<string, ReadonlyMap<string, unknown>>;

/** A pure step from schema n to n + 1. It returns new tables, leaves what it does not know as it is, and never throws. */
export type UpgradeStep = (tables: RawTables) => RawTables;

/**
 * From 1 to 2 there came tables (editions, cue times, drafts) and optional fields, and nothing that was there changed:
 * every record of schema 1 is one of schema 2. The number rose so that an older Docket, which would not know what to do
 * with the new ones, opens such a notebook for reading only.
 */
const fromSchema1: UpgradeStep = (tables) => tables;

/** The steps by the schema that they start from. Schema 1 is the first. */
export const UPGRADE_STEPS: ReadonlyMap<number, UpgradeStep> = new Map([[1, fromSchema1]]);

/** Tables and the schema they are written in. */
export interface RawNotebook {
  readonly schema: number;
  readonly tables: RawTables;
}

/**
 * Takes a notebook up to schema `target`, one step after the other. Returns null when a step is missing.
 * A notebook that is at `target` or above comes back as it is: nothing is ever taken down.
 */
export const upgradeNotebook = (
  notebook: RawNotebook,
  target: number,
  steps: ReadonlyMap<number, UpgradeStep> = UPGRADE_STEPS,
): RawNotebook | null => {
  let { schema, tables } = notebook;
  for (; schema < target; schema += 1) {
    const step = steps.get(schema);
    if (step === undefined) return null;
    tables = step(tables);
  }
  return { schema, tables };
};
