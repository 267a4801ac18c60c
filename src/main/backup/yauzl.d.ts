declare module 'yauzl' {
  import type { Readable } from 'node:stream';

  /** One file of an archive, as its directory describes it. */
  export interface Entry {
    readonly fileName: string;
    readonly compressedSize: number;
    readonly uncompressedSize: number;
    readonly compressionMethod: number;
    readonly generalPurposeBitFlag: number;
  }

  export interface ZipFile {
    readonly comment: string;
    readonly entryCount: number;
    eachEntry(): AsyncIterable<Entry>;
    openReadStreamPromise(entry: Entry): Promise<Readable>;
    close(): void;
  }

  export function openPromise(
    path: string,
    options: {
      readonly lazyEntries: true;
      readonly autoClose: false;
      readonly strictFileNames: true;
      readonly validateEntrySizes: true;
    },
  ): Promise<ZipFile>;
}
