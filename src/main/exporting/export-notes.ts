import { fateOf } from '../../shared/domain/export/export-counts.ts';
import type { ExportFormat, ExportFormatId } from '../../shared/domain/export/export-format.ts';
import type { ExportInput } from '../../shared/domain/export/export-input.ts';
import { textFormats } from '../../shared/domain/export/formats.ts';
import { pickedInPortions, type Pausing } from '../../shared/domain/export/pausing.ts';
import { shownNote } from '../../shared/domain/export/order-notes.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { refusedExport, type ExportError } from './export-error.ts';
import type { ExportSink, FileFormat } from './file-format.ts';
import { fileFormats } from './file-formats.ts';
import { writeChunks } from './write-chunks.ts';
import { writeStreamed } from './write-streamed.ts';
import { inTurns } from '../turns/turns.ts';

/** What to export, in which format, to which file. A file that stands there already is replaced. */
export interface ExportRequest {
  readonly format: ExportFormatId;
  readonly input: ExportInput;
  readonly path: string;
  /** Cancels the export; what stands at `path` then is what stood there before. */
  readonly signal?: AbortSignal;
  /** Hears how many notes are written, at most as many as there are; the last call is never left out. */
  readonly onNotes?: (done: number, of: number) => void;
  /** Formats that only this process can write: PDF in the app, which has windows to print from. */
  readonly alsoFormats?: readonly FileFormat[];
}

/** What was written: how many notes, and the length of the file in bytes. */
export interface ExportReceipt {
  readonly path: string;
  readonly notes: number;
  readonly bytes: number;
}

type Writer = Pick<FileFormat, 'needsTime' | 'write'>;

/** The first chunk is what stands before the notes; then there is one for each of them, and perhaps some at the end. */
const chunkWriter = ({ needsTime, chunks }: ExportFormat): Writer => ({
  needsTime,
  write: async (input, out) => {
    let done = -1;
    await writeChunks(chunks(input), out, () => {
      done += 1;
      out.notes(done);
    });
  },
});

function writerOf({ format, alsoFormats = [] }: ExportRequest): Writer | null {
  const text = textFormats.find(({ id }) => id === format);
  if (text !== undefined) return chunkWriter(text);
  return [...alsoFormats, ...fileFormats].find(({ id }) => id === format) ?? null;
}

/** How many of the notes stand in such a file. */
function* notesIn(input: ExportInput, { needsTime }: Writer, id: ExportFormatId): Pausing<number> {
  const written = yield* pickedInPortions(input.notes, (note) => {
    if (note.deletedAt !== undefined) return undefined;
    const fate = fateOf(shownNote(note, input), { id, needsTime }, input.options.times);
    return fate === 'written' ? true : undefined;
  });
  return written.length;
}

/**
 * Writes the notes to a file, piece by piece, whole or not at all, and lets others have a turn at least every 20 ms.
 * After a failure, or when it was cancelled, an older file at `path` is as it was.
 */
export async function exportNotes(request: ExportRequest): Promise<Result<ExportReceipt, ExportError>> {
  const { input, path, onNotes } = request;
  const writer = writerOf(request);
  if (writer === null) return err(refusedExport('needs-window', path));
  const notes = await inTurns(notesIn(input, writer, request.format));
  const signal = request.signal ?? new AbortController().signal;
  const tell = (done: number): void => onNotes?.(Math.min(done, notes), notes);
  const produce = (out: Pick<ExportSink, 'write'>) => writer.write(input, { ...out, notes: tell, signal });
  const written = await writeStreamed(path, produce, signal);
  if (!written.ok) return written;
  tell(notes);
  return ok({ path, notes, bytes: written.value });
}
