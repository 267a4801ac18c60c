import { roughWidth, type DrawnCase, type Mark, type Strand, type Tone } from './drawing.ts';

/** The height of one row of a chart with a name at its start. */
export const ROW = 30;
/** The height of a bar in it. */
export const BAR = 14;

const LABEL_GAP = 24;
const SHAPE_WIDTH = 18;

/** One named row: a case, or null for between cases. */
export interface RowName {
  readonly caseId: string | null;
  readonly name: string;
}

/** The strand of a row. */
export const strandOf = (cases: readonly DrawnCase[], caseId: string | null): Strand =>
  cases.find((one) => one.id === caseId)?.listing ?? 'between';

/** Charts name people by surname, as the film's keys do; what is no person keeps its name. */
export const shortName = (cases: readonly DrawnCase[], row: RowName): string =>
  cases.find((one) => one.id === row.caseId)?.surname ?? row.name;

/** How wide the column of names is. */
export const nameColumn = (names: readonly string[]): number =>
  SHAPE_WIDTH + Math.max(0, ...names.map((name) => roughWidth(name))) + LABEL_GAP;

/** A row's mark and name, at its vertical middle. */
export const rowLabel = (name: string, strand: Strand, middle: number): readonly Mark[] => [
  { kind: 'shape', x: 6, y: middle, strand },
  words(name, { x: SHAPE_WIDTH, middle, tone: 'text2' }),
];

/** Words whose vertical middle is at `middle`. */
export const words = (
  text: string,
  place: {
    readonly x: number;
    readonly middle: number;
    readonly tone?: Tone;
    readonly anchor?: 'start' | 'middle' | 'end';
  },
): Mark => ({
  kind: 'words',
  x: place.x,
  y: place.middle + 4.5,
  text,
  tone: place.tone ?? 'text',
  anchor: place.anchor ?? 'start',
});
