import type { Pausing } from '../../shared/domain/export/pausing.ts';
import type { FoundFile, ImportFormatId } from '../../shared/domain/import/found.ts';

/** Which heading of a table holds which part of a note; what is not named is not read. */
export type TableColumns = Readonly<
  Partial<Record<'time' | 'end' | 'text' | 'quote' | 'tags' | 'cases' | 'kind' | 'id' | 'createdAt', string>>
>;

/** What a reader may know besides the text. */
export interface ReadContext {
  /** The file's name with its extension; empty for text that was pasted. */
  readonly name: string;
  /** The viewer's choice of columns for a table; null where nobody has chosen. */
  readonly columns: TableColumns | null;
}

/** The beginning of a file, enough to tell what it is. */
export interface Head {
  /** The file's name in small letters; empty for text that was pasted. */
  readonly name: string;
  /** The first 64,000 code units or so, with LF line ends and no byte order mark; may end in the middle of anything. */
  readonly text: string;
}

/**
 * How sure a reader is that a file is of its format. `surely`: something stands in it that no other format has.
 * `maybe`: it could be; asked only when nobody is sure, in the order of the registry.
 */
export type Recognition = 'surely' | 'maybe' | 'no';

/** Reads one format that is a single text. Pure: it opens nothing, and never throws whatever the text is. */
export interface TextReader {
  readonly id: ImportFormatId;
  /** The format's name for people. */
  readonly label: string;
  /** Extensions for the open dialog, without the dot. */
  readonly extensions: readonly string[];
  readonly recognise: (head: Head) => Recognition;
  /** Every entry ends in `notes` or in `refused`; see `collectFound`. The text has LF line ends and no byte order mark.
   * Work that may take long pauses; a reader of small files need not. */
  readonly read: (text: string, context: ReadContext) => FoundFile | Pausing<FoundFile>;
}

/** The text files of an archive or a folder by their path inside it, with `/` between folders. */
export type Pack = ReadonlyMap<string, string>;

/** Reads one format that is many files: a zip or a folder. Otherwise as `TextReader`. */
export interface PackReader {
  readonly id: Extract<ImportFormatId, 'zip' | 'vault'>;
  readonly label: string;
  readonly extensions: readonly string[];
  readonly recognise: (pack: Pack) => boolean;
  readonly read: (pack: Pack) => Pausing<FoundFile>;
}
