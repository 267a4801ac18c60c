import { AlignmentType, LevelFormat, type ILevelsOptions } from 'docx';

const LEVELS = 9;
const INDENT_TWIPS = 360;
const BULLETS = 'bullets';

/** The numbering that a list entry names. */
interface ListEntry {
  readonly reference: string;
  readonly instance: number;
}

/** Keeps account of the lists of a document, so that each begins anew and at its own number. */
export interface ListBook {
  /** Begins a list that counts from `start`, or one with bullets for null. */
  readonly open: (start: number | null) => ListEntry;
  /** How every list that was opened looks, for the document. */
  readonly config: () => readonly {
    readonly reference: string;
    readonly levels: readonly ILevelsOptions[];
  }[];
}

function levels(start: number | null): readonly ILevelsOptions[] {
  return Array.from({ length: LEVELS }, (_, level) => ({
    level,
    format: start === null ? LevelFormat.BULLET : LevelFormat.DECIMAL,
    text: start === null ? '•' : `%${String(level + 1)}.`,
    alignment: AlignmentType.START,
    start: start ?? 1,
    style: { paragraph: { indent: { start: (level + 1) * INDENT_TWIPS, hanging: INDENT_TWIPS } } },
  }));
}

/** Begins with no list. */
export function createListBook(): ListBook {
  const starts = new Map<string, number | null>();
  let instance = 0;
  return {
    open: (start) => {
      const reference = start === null ? BULLETS : `numbers-${String(start)}`;
      starts.set(reference, start);
      instance += 1;
      return { reference, instance };
    },
    config: () => [...starts].map(([reference, start]) => ({ reference, levels: levels(start) })),
  };
}
