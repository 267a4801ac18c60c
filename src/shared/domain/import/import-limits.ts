/**
 * How much a file may hold, so that no file can take all the memory there is. Sizes of files are bytes.
 * Docket's own formats may be larger than others, because Docket must be able to read whatever it writes.
 */
export const importLimits = {
  foreignTextBytes: 50 * 1024 * 1024,
  ownTextBytes: 200 * 1024 * 1024,
  /** Everything in an archive or a folder together, unpacked. */
  unpackedBytes: 200 * 1024 * 1024,
  notes: 100_000,
  /** Code units of a note's text and quote together; the window takes no longer ones either. */
  noteLength: 1_000_000,
  jsonDepth: 64,
  /** Code units of an id. */
  idLength: 200,
  /** No film is longer than this (1,000 hours in ms); a larger number is no time in a film. */
  filmMs: 3_600_000_000,
} as const;
