/** Where a claim comes from. */
export interface ExportSource {
  readonly title: string;
  readonly publisher?: string;
  readonly url?: string;
  /** As the source dates itself: a year, a month or a day in ISO 8601. */
  readonly date?: string;
}

/**
 * A fact of a case that the viewer may see now. Main asks the spoiler gate and hands over only what it opened; a
 * format prints these and decides nothing. All in the words of the screen.
 */
export interface ExportFact {
  readonly id: string;
  readonly caseId: string;
  readonly text: string;
  /** Whose account it is, in words, for example `Court record`. */
  readonly side: string;
  /** When it happened, in words, as exactly as it is known. */
  readonly date?: string;
  /** How sure it is, in words. */
  readonly confidence?: string;
  readonly sources: readonly ExportSource[];
  /** What other accounts say against it. */
  readonly conflicts?: readonly { readonly says: string; readonly sources: readonly ExportSource[] }[];
  /** Film time (ms) since which it is open; null when no film time opened it. */
  readonly sinceMs: number | null;
}
