import { filesOf, isUnfinished, type NotebookFile } from './file-names.ts';
import type { JournalEnd } from './journal.ts';
import { loadSnapshot, type Base, type Damage } from './load-snapshot.ts';
import { lookFirst, type OnGlance } from './look-first.ts';
import { missingFiles } from './missing-files.ts';
import { isMissing } from './notebook-failure.ts';
import type { Place } from './place.ts';
import { RawState } from './raw-state.ts';
import { readJournals, testimonyOf, type FoundJournal } from './read-journals.ts';
import { replay } from './replay.ts';
import type { UnreadableRecord } from './record-reader.ts';
import { takeTables, type Tables } from './tables.ts';
import { createTurns } from '../turns/turns.ts';

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

/** How to read. `isLive` says that a writer may be at work; `onGlance` is called at most once, before the notes are read. */
export interface HowToRecover {
  readonly isLive: boolean;
  readonly onGlance?: OnGlance | undefined;
}

const ATTEMPTS = 8;

const schemasOf = (base: Base, journals: readonly FoundJournal[]): readonly number[] =>
  [base.schema, ...journals.map(({ content }) => content?.decoded.header?.schema)].filter(
    (schema) => schema !== null && schema !== undefined,
  );

const oldestOf = (snapshots: readonly NotebookFile[]): number =>
  snapshots.length < 2 ? 0 : (snapshots[0]?.generation ?? 0);

const recoverOnce = async (place: Place, { isLive, onGlance }: HowToRecover): Promise<Recovered> => {
  const { io, folder } = place;
  const names = await io.list(folder);
  const snapshots = filesOf(names, 'snapshot');
  const files = filesOf(names, 'journal');
  const known = onGlance && (await lookFirst(place, { snapshots, journals: files }, onGlance));
  const base = await loadSnapshot({ io, folder, files: snapshots });
  const isNewest = base.damaged.length === 0;
  const journals =
    (isNewest ? known : null) ?? (await readJournals(io, folder, { files, covers: base.covers }));
  const testimony = testimonyOf(journals);
  const schemas = schemasOf(base, journals);
  const state = new RawState(
    base.tables,
    base.schema ?? Math.min(place.schema, ...schemas),
    place.upgradeSteps,
  );
  const replayed = journals.map((journal) => ({ journal, ...replay(state, journal, { testimony, isLive }) }));
  state.upgradeTo(place.schema);
  const lowest = Math.min(...schemas);
  return {
    ...(await takeTables(state.tables, createTurns())),
    damages: [
      ...base.damaged,
      ...replayed.map(({ damage }) => damage).filter((damage) => damage !== null),
      ...missingFiles(journals, { base, testimony }),
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
 * then looks again. Rejects when something cannot be read at all.
 */
export const recover = async (place: Place, how: HowToRecover): Promise<Recovered> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await recoverOnce(place, attempt === 1 ? how : { isLive: how.isLive });
    } catch (cause) {
      if (!isMissing(cause) || attempt === ATTEMPTS) throw cause;
      await place.io.list(place.folder);
    }
  }
};
