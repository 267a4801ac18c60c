import { join } from 'node:path';
import type { Saved } from './disk-memory.ts';
import { fileName, unfinishedName } from './file-names.ts';
import { writeFully, type Io, type IoFile } from './io.ts';
import { encodeHeader, type JournalHeader } from './journal-line.ts';
import { isMissing } from './notebook-failure.ts';

/** The folder, or the file in it, was taken away while it was in use: what is written now would be lost. */
export class JournalGone extends Error {}

/** Where a journal ends: its size in bytes and how many operations it holds. */
export interface JournalEnd {
  readonly bytes: number;
  readonly s: number;
}

/**
 * One append-only file with one writer. It is `broken` after a failed flush or a failed tidying up; a broken
 * journal must not be written again, because nobody knows what of it is on the disk.
 */
export class Journal {
  readonly stream: string;
  readonly path: string;
  readonly #io: Io;
  readonly #file: IoFile;
  readonly #identity: string;
  #end: JournalEnd;
  #isBroken = false;

  private constructor(io: Io, place: { readonly stream: string; readonly path: string }, opened: Opened) {
    this.stream = place.stream;
    this.path = place.path;
    this.#io = io;
    this.#file = opened.file;
    this.#identity = opened.identity;
    this.#end = { bytes: opened.bytes, s: 0 };
  }

  /**
   * Makes a new journal. It appears under its name only with its first line complete and durable, so an empty
   * journal is always a damaged one. Rejects with the system's error.
   */
  static async create(io: Io, folder: string, content: NewJournal): Promise<Journal> {
    const path = join(folder, fileName('journal', content.stream));
    const opened = await begin(io, path, Buffer.from(encodeHeader(content.header), 'utf8'));
    try {
      await io.syncFolder(folder);
    } catch (cause) {
      await opened.file.close().catch(() => undefined);
      throw cause;
    }
    return new Journal(io, { stream: content.stream, path }, opened);
  }

  get end(): JournalEnd {
    return this.#end;
  }

  get isBroken(): boolean {
    return this.#isBroken;
  }

  /** Returns when the bytes are on the disk; otherwise rejects, and the file ends where it ended before. */
  async append(pieces: readonly Uint8Array[], operations: number): Promise<void> {
    const { bytes, s } = this.#end;
    const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
    try {
      if (!(await this.#saveAtOnce(pieces))) await this.#saveInSteps(pieces);
    } catch (cause) {
      await this.#cutBack();
      throw cause;
    }
    this.#end = { bytes: bytes + length, s: s + operations };
  }

  /** One way to the disk and back for everything; false where that cannot be, and then nothing was written. */
  async #saveAtOnce(pieces: readonly Uint8Array[]): Promise<boolean> {
    const [only] = pieces;
    if (only === undefined || pieces.length > 1) return false;
    const at = { position: this.#end.bytes, path: this.path };
    const saving = this.#file.save?.(only, at) ?? null;
    const saved = saving instanceof Promise ? await saving : saving;
    if (saved === null) return false;
    this.#judge(saved);
    return true;
  }

  /** Throws unless everything of the save counts. */
  #judge(saved: Saved): void {
    if (saved.failed === null) {
      if (saved.identity !== this.#identity) throw new JournalGone(this.path);
      return;
    }
    if (saved.failed === 'flush') this.#isBroken = true;
    throw saved.failed === 'look' && isMissing(saved.cause) ? new JournalGone(this.path) : saved.cause;
  }

  async #saveInSteps(pieces: readonly Uint8Array[]): Promise<void> {
    let end = this.#end.bytes;
    for (const piece of pieces) {
      await writeFully(this.#file, piece, end);
      end += piece.length;
    }
    await this.#flush();
  }

  /** Both at once, so that looking whether the file is still there costs no time. A failed flush ends the journal. */
  async #flush(): Promise<void> {
    const [flushed, there] = await Promise.allSettled([this.#file.datasync(), this.#isStillThere()]);
    if (flushed.status === 'rejected') {
      this.#isBroken = true;
      throw flushed.reason;
    }
    if (there.status === 'rejected') throw there.reason;
    if (!there.value) throw new JournalGone(this.path);
  }

  /**
   * An open file can be written long after its name is gone; nobody would ever read that. To be asked when the bytes
   * are written.
   */
  async #isStillThere(): Promise<boolean> {
    try {
      return (await this.#io.stat(this.path)).identity === this.#identity;
    } catch (cause) {
      if (isMissing(cause)) return false;
      throw cause;
    }
  }

  async #cutBack(): Promise<void> {
    try {
      await this.#file.truncate(this.#end.bytes);
    } catch {
      this.#isBroken = true;
    }
  }

  /** Gives the file up for good, because it was taken away; the next change begins a new one. */
  abandon(): void {
    this.#isBroken = true;
  }

  async close(): Promise<void> {
    await this.#file.close();
  }
}

/** What a new journal starts with. */
export interface NewJournal {
  readonly stream: string;
  readonly header: JournalHeader;
}

interface Opened {
  readonly file: IoFile;
  readonly identity: string;
  readonly bytes: number;
}

/** Another start that holds the lock may have taken the unfinished file of a writer without it for a dead one's. */
const begin = async (io: Io, path: string, firstLine: Buffer): Promise<Opened> => {
  try {
    return await beginOnce(io, path, firstLine);
  } catch (cause) {
    if (!isMissing(cause)) throw cause;
    return beginOnce(io, path, firstLine);
  }
};

const beginOnce = async (io: Io, path: string, firstLine: Buffer): Promise<Opened> => {
  const unfinished = unfinishedName(path);
  try {
    const file = await io.open(unfinished, 'create');
    try {
      await writeFully(file, firstLine, 0);
      await file.datasync();
    } finally {
      await file.close();
    }
    await io.rename(unfinished, path);
  } catch (cause) {
    await io.remove(unfinished).catch(() => undefined);
    throw cause;
  }
  const file = await io.open(path, 'update');
  return { file, identity: (await file.stat()).identity, bytes: firstLine.length };
};
