import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BackupPlace } from '../../../src/main/backup/backup-place.ts';
import { nodeIo } from '../../../src/main/notebook/io.ts';
import { openNotebook, type Notebook } from '../../../src/main/notebook/open-notebook.ts';
import { freezeTables } from '../../../src/main/notebook/tables.ts';
import type { NotebookData, Operation } from '../../../src/shared/domain/notebook/notebook-data.ts';
import type { Note } from '../../../src/shared/domain/notebook/records.ts';

export const AT = '2026-11-22T19:14:05.123Z';

/** A note of the usual form. */
export const noteOf = (id: string, more: Partial<Note> = {}): Note => ({
  id,
  titleId: 'the-justice-project',
  passId: 'pass-1',
  filmMs: 1000,
  raw: { timed: false, wallIso: AT },
  caseIds: ['dawn-jackson'],
  kind: 'note',
  text: `What was written down as number ${id}, with ünïcode – and “quotes”\nand a second line`,
  tags: ['law'],
  createdAt: AT,
  editedAt: AT,
  ...more,
});

const at = { session: 's', run: 1, monoMs: 1, wallMs: Date.parse(AT) };

/** One record of every table, and some notes: one deleted, one without words, one whose id is a trap. */
export const fullNotebook: readonly Operation[] = [
  ...[
    noteOf('a'),
    noteOf('b', { deletedAt: AT }),
    noteOf('__proto__', { text: '' }),
    noteOf('c', { text: 'x'.repeat(300_000), filmMs: null }),
  ].map((record): Operation => ({ op: 'put', entry: { table: 'notes', record } })),
  {
    op: 'put',
    entry: {
      table: 'passes',
      record: {
        id: 'pass-1',
        titleId: 'the-justice-project',
        kind: 'first',
        edition: 'file',
        policy: 'as_i_watch',
        afterBroadcast: false,
        endingsConfirmed: false,
        createdAt: AT,
      },
    },
  },
  {
    op: 'put',
    entry: {
      table: 'syncEvents',
      record: { id: 'e1', passId: 'pass-1', at, change: { kind: 'start', filmMs: 0, plusMinusMs: 500 } },
    },
  },
  {
    op: 'put',
    entry: {
      table: 'scenes',
      record: {
        id: 's1',
        passId: 'pass-1',
        caseId: null,
        fromMs: 0,
        toMs: null,
        confidence: 'set_by_you',
        setAt: AT,
      },
    },
  },
  {
    op: 'put',
    entry: {
      table: 'peeks',
      record: { id: 'p1', passId: 'pass-1', caseId: 'dawn-jackson', opens: { what: 'safe' }, at: AT },
    },
  },
  {
    op: 'put',
    entry: {
      table: 'drafts',
      record: {
        id: 'composer',
        text: 'half a sent',
        kind: 'note',
        caseIds: [],
        tags: [],
        filmMs: null,
        leadInMs: 0,
        at: null,
        savedAt: AT,
      },
    },
  },
  {
    op: 'put',
    entry: {
      table: 'commands',
      record: {
        id: 'k1',
        seq: 0,
        label: 'Added note',
        at: AT,
        changes: [{ table: 'notes', id: 'a', before: null, after: noteOf('a') }],
        state: 'done',
      },
    },
  },
];

/** The same for the same records, in whatever order they came: what a round trip must not change. */
export function canonicalHash(data: NotebookData): string {
  const hash = createHash('sha256');
  for (const { name, records } of freezeTables(data).tables) {
    for (const record of records.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
      hash.update(`${name} ${JSON.stringify(record)}\n`);
    }
  }
  return hash.digest('hex');
}

/** A data folder of its own; `remove` it in the end. */
export interface Home {
  readonly home: string;
  readonly place: BackupPlace;
  readonly open: () => Promise<Notebook>;
  readonly remove: () => Promise<void>;
}

/** A fresh data folder whose clock stands at `now`. */
export async function freshHome(now: () => Date = () => new Date(AT)): Promise<Home> {
  const home = await mkdtemp(join(tmpdir(), 'docket-backup-'));
  const place = { io: nodeIo, notes: join(home, 'notes'), app: 'Docket test', now, timeZone: 'UTC' };
  return {
    home,
    place,
    open: async () => {
      const opened = await openNotebook(place.notes, { appVersion: 'test', now });
      if (!opened.ok) throw new Error(opened.error.message);
      return opened.value;
    },
    remove: () => rm(home, { recursive: true, force: true }),
  };
}

/** Saves all of it, or throws. */
export async function save(notebook: Notebook, operations: readonly Operation[]): Promise<void> {
  const saved = await notebook.commit(operations);
  if (!saved.ok) throw new Error(saved.error.message);
}
