import {
  fileName,
  filesOf,
  generationOf,
  isUnfinished,
  parseFileName,
  type NotebookFile,
} from './file-names.ts';
import type { JournalEnd } from './journal.ts';
import { loadSnapshot, type Base, type Damage } from './load-snapshot.ts';
import { isMissing } from './notebook-failure.ts';
import type { Place } from './place.ts';
import { RawState } from './raw-state.ts';
import { readJournals, testimonyOf, type FoundJournal, type Testimony } from './read-journals.ts';
import { replay } from './replay.ts';
import { emptyTables, putUnchecked, type Tables } from './tables.ts';
import { createTurns } from '../turns/turns.ts';

/** A record that no schema of this build accepts, as it stood in its file. */
export interface UnreadableRecord {
  readonly table: string;
  readonly record: unknown;
  readonly why: string;
}

/** All that a folder held, read without changing anything in it. */
export interface Recovered {
  readonly tables: Tables;
  readonly unreadable: readonly UnreadableRecord[];
  readonly damages: readonly Damage[];
  /** Names of all snapshots that were there. */
  readonly snapshots: readonly string[];
  /** Every journal that was there and where it ended. */
  readonly ends: ReadonlyMap<string, JournalEnd>;
  /** Files that their writers never finished. */
  readonly leftovers: readonly string[];
  readonly highestGeneration: number;
  /** See `JournalHeader.needs`. */
  readonly needs: number;
  /** Operations that no snapshot holds yet. */
  readonly pending: number;
  /** The lowest schema that was found, when that is below the one in use. */
  readonly olderSchema: number | null;
  readonly isNewerSchema: boolean;
  readonly isNewerFormat: boolean;
}

const ATTEMPTS = 8;

const missing = (file: NotebookFile, reason: string, lost: number | null): Damage => ({
  file,
  bytes: null,
  isWhole: true,
  reason,
  lost,
});

const missingJournals = (
  journals: readonly FoundJournal[],
  known: { readonly base: Base; readonly testimony: Testimony },
): readonly Damage[] => {
  const present = new Set(journals.map((journal) => journal.file.stream));
  return Array.from(known.testimony.atLeast).flatMap(([stream, s]) => {
    const isHeld = generationOf(stream) < known.base.generation || (known.base.covers[stream]?.s ?? 0) >= s;
    const file = parseFileName(fileName('journal', stream));
    if (present.has(stream) || isHeld || file === null) return [];
    return [missing(file, 'This journal is no longer there.', s)];
  });
};

const missingSnapshot = (base: Base, needs: number): readonly Damage[] => {
  const generation = String(needs).padStart(8, '0');
  const file = parseFileName(fileName('snapshot', `${generation}.00000000`));
  if (base.generation >= needs || file === null) return [];
  return [missing(file, `A snapshot of generation ${String(needs)} or later is no longer there.`, null)];
};

const schemasOf = (base: Base, journals: readonly FoundJournal[]): readonly number[] =>
  [base.schema, ...journals.map(({ content }) => content?.decoded.header?.schema)].filter(
    (schema) => schema !== null && schema !== undefined,
  );

/** How many records are checked between two looks at the time. */
const RECORDS_AT_ONCE = 256;

/** Checks every record, and lets others have their turns meanwhile: nobody else has hold of `state`. */
const check = async (state: RawState): Promise<Pick<Recovered, 'tables' | 'unreadable'>> => {
  const turn = createTurns();
  const tables = emptyTables();
  const unreadable: UnreadableRecord[] = [];
  let seen = 0;
  for (const { table, record } of state.rows()) {
    seen += 1;
    if (seen % RECORDS_AT_ONCE === 0) await turn();
    const why = putUnchecked(tables, table, record);
    if (why !== null) unreadable.push({ table, record, why });
  }
  return { tables, unreadable };
};

const oldestOf = (snapshots: readonly NotebookFile[]): number =>
  snapshots.length < 2 ? 0 : (snapshots[0]?.generation ?? 0);

const recoverOnce = async (place: Place, isLive: boolean): Promise<Recovered> => {
  const { io, folder } = place;
  const names = await io.list(folder);
  const snapshots = filesOf(names, 'snapshot');
  const base = await loadSnapshot(io, folder, snapshots);
  const files = filesOf(names, 'journal');
  const journals = await readJournals(io, folder, { files, covers: base.covers });
  const testimony = testimonyOf(journals);
  const schemas = schemasOf(base, journals);
  const state = new RawState(
    base.rows,
    base.schema ?? Math.min(place.schema, ...schemas),
    place.upgradeSteps,
  );
  const replayed = journals.map((journal) => ({ journal, ...replay(state, journal, { testimony, isLive }) }));
  state.upgradeTo(place.schema);
  const lowest = Math.min(...schemas);
  return {
    ...(await check(state)),
    damages: [
      ...base.damaged,
      ...replayed.map(({ damage }) => damage).filter((damage) => damage !== null),
      ...missingJournals(journals, { base, testimony }),
      ...missingSnapshot(base, testimony.needs),
    ],
    snapshots: snapshots.map((file) => file.name),
    ends: new Map(replayed.map(({ journal, s }) => [journal.file.stream, { bytes: journal.size, s }])),
    leftovers: names.filter(isUnfinished),
    highestGeneration: Math.max(0, ...[...snapshots, ...files].map((file) => file.generation)),
    needs: Math.max(testimony.needs, oldestOf(snapshots)),
    pending: replayed.reduce((sum, { applied }) => sum + applied, 0),
    olderSchema: lowest < place.schema ? lowest : null,
    isNewerSchema: schemas.some((schema) => schema > place.schema),
    isNewerFormat:
      base.isNewerFormat || journals.some(({ content }) => content?.decoded.isNewerFormat === true),
  };
};

/**
 * Reads a notebook folder. Files may vanish between listing and reading while another process tidies up, so it
 * then looks again. `isLive` says that a writer may be at work. Rejects when something cannot be read at all.
 */
export const recover = async (place: Place, isLive: boolean): Promise<Recovered> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await recoverOnce(place, isLive);
    } catch (cause) {
      if (!isMissing(cause) || attempt === ATTEMPTS) throw cause;
      await place.io.list(place.folder);
    }
  }
};
