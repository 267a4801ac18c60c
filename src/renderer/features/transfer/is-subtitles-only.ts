/** Formats that only ever hold what is said in a film. SubRip and WebVTT can hold notes as well, so those are asked about. */
const ENDINGS = ['.ass', '.ssa', '.ttml', '.dfxp', '.imsc'] as const;

/** Whether a file of this name can be nothing but a transcript, so that nobody has to be asked. */
export const isSubtitlesOnly = (name: string): boolean =>
  ENDINGS.some((ending) => name.toLowerCase().endsWith(ending));
