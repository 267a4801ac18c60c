import { parentPort } from 'node:worker_threads';
import type { ExportInput } from '../../shared/domain/export/export-input.ts';
import type { FileFormatId } from '../../shared/domain/export/export-format.ts';
import type { Note } from '../../shared/domain/notebook/records.ts';
import type { ExportSink } from './file-format.ts';
import { isToPages, type FromPages, type PageInput } from './page-messages.ts';
import { pageFormats } from './page-formats.ts';
import { createPile } from './pile.ts';

const port = parentPort;
const notes: Note[] = [];
let begun: { readonly id: FileFormatId; readonly input: PageInput } | null = null;
let goOn: () => void = () => undefined;

const say = (said: FromPages): void => port?.postMessage(said);

const pile = createPile();

/**
 * Hands on what has gathered and waits until it is written. Each piece goes as bytes of its own that change hands:
 * a part of a larger memory would take all of that along, copied, each time.
 */
const send = (): Promise<void> =>
  new Promise((resolve) => {
    goOn = resolve;
    const piece = new Uint8Array(pile.take());
    port?.postMessage({ what: 'piece', piece } satisfies FromPages, [piece.buffer]);
  });

/** Every hundredth note is said: a bar needs no more. */
const TELL_EACH = 100;

const sink: ExportSink = {
  signal: new AbortController().signal,
  notes: (done) => {
    if (done % TELL_EACH === 0) say({ what: 'progress', done });
  },
  write: async (piece) => {
    pile.add(piece);
    if (pile.isHigh()) await send();
  },
};

function inputOf({ edition, ...rest }: PageInput): ExportInput {
  const input = { ...rest, notes };
  if (edition === undefined) return input;
  const { name, sourceMs } = edition;
  return { ...input, edition: { name, toEditionMs: (filmMs) => sourceMs.get(filmMs) ?? null } };
}

async function write(): Promise<void> {
  try {
    const format = pageFormats.find(({ id }) => id === begun?.id);
    if (begun === null || format === undefined) throw new Error('nothing to write');
    await format.write(inputOf(begun.input), sink);
    await send();
    say({ what: 'done' });
  } catch (thrown) {
    say({ what: 'failed', message: thrown instanceof Error ? thrown.message : String(thrown) });
  }
}

port?.on('message', (told: unknown) => {
  if (!isToPages(told)) return;
  switch (told.what) {
    case 'begin':
      begun = told;
      return;
    case 'notes':
      for (const note of told.notes) notes.push(note);
      return;
    case 'write':
      return void write();
    case 'more':
      return goOn();
  }
});
