import { on } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { ExportInput } from '../../shared/domain/export/export-input.ts';
import type { Note } from '../../shared/domain/notebook/records.ts';
import { portionsOf } from '../../shared/domain/export/portions-of.ts';
import { shownTime } from '../../shared/domain/export/shown-time.ts';
import type { ExportSink, FileFormat } from './file-format.ts';
import { createTurns } from '../turns/turns.ts';
import {
  isFromPages,
  type EditionTable,
  type FromPages,
  type PageInput,
  type ToPages,
} from './page-messages.ts';
import { pageFormats } from './page-formats.ts';

/** More memory (MB) than a document of 100,000 notes takes; a thread that wants more ends alone. */
const MOST_MEMORY_MB = 3_000;

/** The times of a note that a format may ask an edition for. */
const timesOf = (note: Note, { leadIn }: ExportInput['options']): readonly number[] => {
  const time = shownTime(note, leadIn);
  if (time === null) return [];
  return time.endMs === null ? [time.startMs] : [time.startMs, time.endMs];
};

/** Looks up every time that will be asked for. */
async function tableOf(
  { notes, edition, options }: ExportInput,
  signal: AbortSignal,
): Promise<EditionTable | undefined> {
  if (edition === undefined) return undefined;
  const turn = createTurns(signal);
  const sourceMs = new Map<number, number | null>();
  for (const note of notes) {
    for (const ms of timesOf(note, options)) sourceMs.set(ms, edition.toEditionMs(ms));
    await turn();
  }
  return { name: edition.name, sourceMs };
}

async function hand(
  format: FileFormat,
  { notes, edition: _function, ...rest }: ExportInput,
  to: { readonly tell: (told: ToPages) => void; readonly table: EditionTable | undefined },
): Promise<void> {
  const input: PageInput = to.table === undefined ? rest : { ...rest, edition: to.table };
  to.tell({ what: 'begin', id: format.id, input });
  for (const portion of portionsOf(notes)) {
    to.tell({ what: 'notes', notes: portion });
    await setImmediate();
  }
  to.tell({ what: 'write' });
}

async function obey(message: FromPages, out: ExportSink, tell: (told: ToPages) => void): Promise<boolean> {
  switch (message.what) {
    case 'progress':
      out.notes(message.done);
      return false;
    case 'piece':
      await out.write(message.piece);
      tell({ what: 'more' });
      return false;
    case 'failed':
      throw new Error(message.message);
    case 'done':
      return true;
  }
}

async function writeIn(worker: Worker, format: FileFormat, from: { input: ExportInput; out: ExportSink }) {
  const { input, out } = from;
  const tell = (told: ToPages): void => worker.postMessage(told);
  const messages = on(worker, 'message', { signal: out.signal, close: ['exit'] });
  await hand(format, input, { tell, table: await tableOf(input, out.signal) });
  for await (const [message] of messages) {
    if (isFromPages(message) && (await obey(message, out, tell))) return;
  }
  throw new Error('the thread that makes the file ended');
}

/** A format that is made in a thread of its own: its library puts a document together in one go. */
const inThread = (format: FileFormat, file: string): FileFormat => ({
  ...format,
  write: async (input, out) => {
    const worker = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB } });
    try {
      await writeIn(worker, format, { input, out });
    } finally {
      await worker.terminate();
    }
  },
});

/** The formats that are pages, each made in a thread, so that no window waits for it; `file` is the built worker. */
export const pagesInThread = (file: string): readonly FileFormat[] =>
  pageFormats.map((format) => inThread(format, file));
