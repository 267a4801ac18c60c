import type { ExportInput } from '../../shared/domain/export/export-input.ts';
import type { FileFormatId, FormatDescription } from '../../shared/domain/export/export-format.ts';

/**
 * Where a format writes its file. Every call may reject: with the reason of `signal` when the viewer cancelled, or
 * with an error of the disk. A format lets that pass through and cleans up nothing; the half file is taken away.
 */
export interface ExportSink {
  /** Appends; a string as UTF-8. Waits for the disk and lets others have a turn, so await each call. */
  readonly write: (chunk: string | Uint8Array) => Promise<void>;
  /** Says how many notes are in the file by now, for the progress shown. */
  readonly notes: (done: number) => void;
  /** Cancelled by the viewer; a format that works long between two writes looks at it. */
  readonly signal: AbortSignal;
}

/** A format that needs bytes, a library or both. `write` resolves when the last byte is handed over. */
export interface FileFormat extends FormatDescription<FileFormatId> {
  readonly write: (input: ExportInput, out: ExportSink) => Promise<void>;
}
