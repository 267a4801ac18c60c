/** The numbers of a chart in words: the same chart for reading, and what a screen reader walks through. */
export interface PatternTable {
  readonly columns: readonly string[];
  /** One per row, as long as `columns`; the first cell names the row. */
  readonly rows: readonly (readonly string[])[];
}

/** What every figure says beside its numbers. */
export interface Figure {
  /** The finding in one neutral sentence, without a full stop. It compares times and numbers, never people. */
  readonly title: string;
  /** The numbers in sentences, for those who do not see the picture. */
  readonly summary: string;
  /** What a reader has to know so as not to misread the picture: what is left out, what counts twice. */
  readonly asides: readonly string[];
  readonly table: PatternTable;
}
