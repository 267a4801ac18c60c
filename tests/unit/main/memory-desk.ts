import type { AppContext } from '../../../src/main/app-context.ts';
import type { Desk } from '../../../src/main/handlers/handler.ts';
import type { Notebook } from '../../../src/main/notebook/notebook.ts';
import { eveningAt, type Evening } from '../../../src/main/viewing/evening.ts';
import { testPlayers } from '../following/test-players.ts';
import { createKeeper } from '../../../src/main/viewing/keeper.ts';
import type { SyncEvent } from '../../../src/shared/domain/clock/sync-event.ts';
import type { CueTime } from '../../../src/shared/domain/notebook/cue-time-record.ts';
import type { Draft } from '../../../src/shared/domain/notebook/draft-record.ts';
import type { Edition } from '../../../src/shared/domain/notebook/edition-record.ts';
import type { Command, Operation } from '../../../src/shared/domain/notebook/notebook-data.ts';
import type { Note, Pass, Peek, Scene } from '../../../src/shared/domain/notebook/records.ts';
import { ok } from '../../../src/shared/result.ts';

/** A notebook that keeps everything in memory, for evenings by the hundred. */
function memoryNotebook(): Notebook {
  const data = {
    notes: new Map<string, Note>(),
    passes: new Map<string, Pass>(),
    syncEvents: new Map<string, SyncEvent>(),
    scenes: new Map<string, Scene>(),
    peeks: new Map<string, Peek>(),
    editions: new Map<string, Edition>(),
    cueTimes: new Map<string, CueTime>(),
    drafts: new Map<string, Draft>(),
    commands: new Map<string, Command>(),
  };
  const put = ({ table, record }: Extract<Operation, { op: 'put' }>['entry']): void => {
    const tables: Readonly<Record<typeof table, { set: (id: string, value: never) => unknown }>> = data;
    Reflect.apply(tables[table].set, tables[table], [record.id, record]);
  };
  let viewingChanges = 0;
  return {
    folder: 'memory',
    data,
    get viewingChanges() {
      return viewingChanges;
    },
    mode: { mode: 'writable' },
    recovery: { damaged: [] },
    lastSavedAt: null,
    commit: (operations) => {
      viewingChanges += 1;
      for (const operation of operations) {
        if (operation.op === 'drop') data.commands.delete(operation.id);
        else put(operation.entry);
      }
      return Promise.resolve(ok(undefined));
    },
    replace: () => Promise.reject(new Error('this notebook is never replaced')),
    compact: () => Promise.resolve(ok(undefined)),
    close: () => Promise.resolve(),
  };
}

/** A desk whose notebook is in memory and whose computer the test switches off and on. */
export interface MemoryDesk {
  readonly desk: () => Desk;
  readonly evening: () => Evening;
  /** Time passes with the app running: it says that it runs every minute. */
  readonly wait: (ms: number) => Promise<void>;
  /** The app ends, with its last sign of life or without, and is opened again after `awayMs`. */
  readonly reopen: (awayMs: number, isQuit: boolean) => Promise<void>;
}

const minute = 60_000;

/** Puts a desk on the parts of another one. */
export function memoryDesk(parts: AppContext): MemoryDesk {
  let ms = Date.UTC(2026, 10, 22, 20);
  let run = 1;
  let ids = 0;
  const time = {
    scale: 1,
    now: () => ({ session: `run ${run}`, run, monoMs: ms, wallMs: ms }),
    wake: () => undefined,
  };
  const newId = (): string => `id-${String((ids += 1)).padStart(6, '0')}`;
  const context: AppContext = {
    ...parts,
    notebook: memoryNotebook(),
    time,
    newId,
    announce: () => undefined,
  };
  const keeper = createKeeper(context);
  const players = testPlayers(context, keeper);
  let beatAtMs = ms;
  const beat = async (): Promise<void> => {
    beatAtMs = ms;
    await keeper.beat();
  };
  const wait = async (total: number): Promise<void> => {
    const end = ms + total;
    while (ms < end) {
      ms = Math.min(end, beatAtMs + minute);
      if (ms >= beatAtMs + minute) await beat();
    }
  };
  return {
    desk: () => ({ context, keeper, players }),
    evening: () => {
      const evening = eveningAt(context.notebook.data, context.pack.title.id, time.now());
      if (evening === null) throw new Error('no viewing');
      return evening;
    },
    wait,
    reopen: async (awayMs, isQuit) => {
      if (isQuit) await keeper.beat();
      ms += awayMs;
      run += 1;
      await beat();
    },
  };
}
