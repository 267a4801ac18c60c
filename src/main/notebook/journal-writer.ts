import type { EncodedBatch } from './commit-queue.ts';
import { fileName, newStream, parseFileName } from './file-names.ts';
import { encodeBatch, encodeShortBatch, JOURNAL_VERSION, type JournalHeader } from './journal-line.ts';
import { Journal, JournalGone, type JournalEnd } from './journal.ts';
import type { Place } from './place.ts';
import { createTurns } from '../turns/turns.ts';
import type { Recovered } from './recover.ts';
import type { SnapshotHead } from './snapshot-format.ts';

/** What a snapshot that is taken now holds. */
export interface Cut {
  readonly stream: string;
  readonly generation: number;
  readonly covers: SnapshotHead['covers'];
}

const sum = (pieces: readonly Uint8Array[]): number =>
  pieces.reduce((bytes, { length }) => bytes + length, 0);

/** More than this (bytes) is written piece by piece and not put together first. */
const MOST_JOINED = 1 << 20;

/** One write for everything that is not very long. */
const joined = (pieces: readonly Buffer[]): readonly Buffer[] =>
  pieces.length === 1 || sum(pieces) > MOST_JOINED ? pieces : [Buffer.concat(pieces)];

/** Up to this (bytes) a batch is made into its line at once, and nobody else gets a turn meanwhile. */
const MOST_AT_ONCE = 64 << 10;

/** The lines of some batches, and how many operations there are with them. */
interface Lines {
  readonly pieces: readonly Buffer[];
  readonly s: number;
}

/** The line of one batch that is not long, which is nearly always all there is; null otherwise. */
function lineOf([batch, ...others]: readonly EncodedBatch[], start: number): Lines | null {
  const [only, ...more] = batch?.json ?? [];
  if (batch === undefined || only === undefined || others.length + more.length > 0) return null;
  const s = start + batch.operations;
  return only.length <= MOST_AT_ONCE ? { pieces: [encodeShortBatch(s, only)], s } : null;
}

/** The lines of some batches, the first of which begins after operation `start`. */
async function linesOf(batches: readonly EncodedBatch[], start: number): Promise<Lines> {
  const turn = createTurns();
  let s = start;
  const pieces: Buffer[] = [];
  for (const { json, operations } of batches) {
    s += operations;
    const [only] = json;
    if (json.length === 1 && only !== undefined && only.length <= MOST_AT_ONCE)
      pieces.push(encodeShortBatch(s, only));
    else for (const piece of await encodeBatch(s, json, turn)) pieces.push(piece);
  }
  return { pieces: joined(pieces), s };
}

/** The journals of one process: the one it writes, those it wrote, and what it found when it started. */
export class JournalWriter {
  /** Raised when snapshots are removed; see `JournalHeader.needs`. */
  needs: number;
  readonly #place: Place;
  readonly #found: Map<string, JournalEnd>;
  readonly #finished = new Map<string, JournalEnd>();
  #generation: number;
  #current: Journal | null = null;

  constructor(place: Place, recovered: Recovered) {
    this.#place = place;
    this.#found = new Map(recovered.ends);
    this.#generation = recovered.highestGeneration;
    this.needs = recovered.needs;
  }

  /** Where each journal ended that is no longer written; those of this process may be removed whatever their size. */
  get ends(): ReadonlyMap<string, JournalEnd> {
    return new Map([...this.#found, ...this.#finished]);
  }

  /** Whether a journal was made by this process. */
  isOwn(stream: string): boolean {
    return this.#current?.stream === stream || this.#finished.has(stream);
  }

  /** Makes sure that there is a journal to write to. Rejects with the system's error when none can be made. */
  async ready(): Promise<Journal> {
    if (this.#current?.isBroken === true) await this.#finish(this.#current);
    this.#current ??= await this.#create();
    return this.#current;
  }

  /** Returns when all batches are on the disk; rejects when none of them counts. */
  async append(
    batches: readonly EncodedBatch[],
  ): Promise<{ readonly bytes: number; readonly operations: number }> {
    const journal = await this.ready();
    const start = journal.end.s;
    const { pieces: bytes, s } = lineOf(batches, start) ?? (await linesOf(batches, start));
    const operations = s - start;
    try {
      await journal.append(bytes, operations);
    } catch (cause) {
      if (cause instanceof JournalGone && (await this.#isOnlyJournalGone(journal))) journal.abandon();
      throw cause;
    }
    return { bytes: sum(bytes), operations };
  }

  /** Ends the journal, begins a new one unless it is the last time, and says what a snapshot taken now holds. */
  async cut(isLast: boolean): Promise<Cut> {
    if (this.#current !== null) await this.#finish(this.#current);
    if (!isLast) this.#current = await this.#create();
    const stream = this.#current?.stream ?? newStream(this.#nextGeneration());
    const covers = Object.fromEntries(
      Array.from(this.ends, ([name, end]) => [name, { s: end.s, bytes: end.bytes }]),
    );
    return { stream, generation: this.#generation, covers };
  }

  /** Closes the journal, and removes it when nothing was ever written to it. */
  async close(): Promise<void> {
    const journal = this.#current;
    if (journal === null) return;
    await this.#finish(journal);
    if (journal.end.s === 0 && !journal.isBroken) await this.#place.io.remove(journal.path);
  }

  /** Forgets a journal that is no longer in the folder. */
  forget(stream: string): void {
    this.#found.delete(stream);
    this.#finished.delete(stream);
  }

  async #finish(journal: Journal): Promise<void> {
    this.#current = null;
    const { bytes, s } = journal.end;
    this.#finished.set(journal.stream, { s, bytes: journal.isBroken ? Number.MAX_SAFE_INTEGER : bytes });
    await journal.close().catch(() => undefined);
  }

  #nextGeneration(): number {
    this.#generation += 1;
    return this.#generation;
  }

  async #create(): Promise<Journal> {
    const { io, folder } = this.#place;
    return Journal.create(io, folder, { stream: newStream(this.#nextGeneration()), header: this.#header() });
  }

  #header(): JournalHeader {
    const ends = (journals: ReadonlyMap<string, JournalEnd>): Record<string, number> =>
      Object.fromEntries(Array.from(journals, ([stream, end]) => [stream, end.s]));
    return {
      format: 'docket-journal',
      v: JOURNAL_VERSION,
      schema: this.#place.schema,
      app: this.#place.appVersion,
      at: this.#place.now().toISOString(),
      needs: this.needs,
      seen: ends(this.#found),
      sealed: ends(this.#finished),
    };
  }

  /** Whether the folder still holds this notebook, and only the journal was taken out of it. */
  async #isOnlyJournalGone(journal: Journal): Promise<boolean> {
    const names = await this.#place.io.list(this.#place.folder).catch((): readonly string[] => []);
    return (
      names.some((name) => parseFileName(name) !== null) &&
      !names.includes(fileName('journal', journal.stream))
    );
  }
}
