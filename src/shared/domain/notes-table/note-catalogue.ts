import { PORTION, type Pausing } from '../export/pausing.ts';
import { answerOfQuestion } from '../notebook/is-answered.ts';
import type { Note } from '../notebook/records.ts';
import type { NoteFilter } from './note-filter.ts';

/** Numbers that are looked at between two pauses: well below a millisecond of work. */
const STRETCH = PORTION * 10;
/** What no id and no tag contains, between the parts of a group's name. */
const [BETWEEN, AMONG] = ['\u0001', '\u0002'];

/** Every note by its number, its place in the notebook, with what filters ask of it side by side. */
export interface NoteCatalogue {
  /** Looks at the notes as they are now; gives the numbers under which another note stands than before, or none. */
  readonly take: (now: readonly Note[]) => Pausing<readonly number[]>;
  readonly noteAt: (number: number) => Note | undefined;
  readonly numberOf: (id: string) => number | undefined;
  /** How often a number has come to stand for another note: as long as it is the same, numbers can be remembered. */
  readonly moves: () => number;
  readonly size: () => number;
  /** Whether a number is a note of this film that is not deleted. */
  readonly isListed: (number: number) => boolean;
  /** The notes of an order that pass, in that order. `isFound`: by number, what the search found; null for all. */
  readonly select: (
    order: Uint32Array,
    filter: NoteFilter,
    isFound: Uint8Array | null,
  ) => Pausing<readonly Note[]>;
}

/** Notes with the same name answer every filter alike, but for those by film time. */
const groupName = (note: Note): string =>
  [
    note.passId,
    note.kind,
    note.filmMs === null ? 'untimed' : '',
    answerOfQuestion(note) ?? '',
    note.caseIds.join(AMONG),
    note.tags.join(AMONG),
  ].join(BETWEEN);

/** Groups of notes, numbered from 1, each with one of its notes; 0 is for notes that no table shows. */
function createGroups(isShown: (note: Note) => boolean) {
  const numbers = new Map<string, number>();
  const samples: (Note | null)[] = [null];
  return {
    numberOf: (note: Note): number => {
      if (!isShown(note)) return 0;
      const name = groupName(note);
      const known = numbers.get(name);
      if (known !== undefined) return known;
      numbers.set(name, samples.length);
      return samples.push(note) - 1;
    },
    samples: (): readonly (Note | null)[] => samples,
  };
}

/** Which groups pass; many tags can make nearly as many groups as there are notes, so this pauses too. */
function* passingGroups(samples: readonly (Note | null)[], filter: NoteFilter): Pausing<Uint8Array> {
  const passes = new Uint8Array(samples.length);
  for (const [at, sample] of samples.entries()) {
    if (at % PORTION === 0) yield '';
    passes[at] = sample !== null && filter.isOfGroup(sample) ? 1 : 0;
  }
  return passes;
}

const grown = <T extends Uint32Array | Float64Array>(from: T, to: T): T => {
  to.set(from.subarray(0, Math.min(from.length, to.length)));
  return to;
};

/** Film time (ms, NaN for none) and group of each note by its number, in blocks that grow with the notebook. */
function createColumns(isShown: (note: Note) => boolean) {
  let filmMs = new Float64Array(0);
  let groupOf = new Uint32Array(0);
  let groups = createGroups(isShown);

  function* regroup(notes: readonly Note[]): Pausing<void> {
    groups = createGroups(isShown);
    for (const [number, note] of notes.entries()) {
      if (number % STRETCH === 0) yield '';
      groupOf[number] = groups.numberOf(note);
    }
  }

  return {
    makeRoom: (size: number): void => {
      if (size <= groupOf.length) return;
      const room = Math.ceil(size * 1.25);
      filmMs = grown(filmMs, new Float64Array(room));
      groupOf = grown(groupOf, new Uint32Array(room));
    },
    enter: (number: number, note: Note): void => {
      filmMs[number] = note.filmMs ?? NaN;
      groupOf[number] = groups.numberOf(note);
    },
    regroup,
    samples: () => groups.samples(),
    filmMsOf: (number: number): number => filmMs[number] ?? NaN,
    groupOf: (number: number): number => groupOf[number] ?? 0,
  };
}

/** An empty catalogue of the notes of one film. */
export function createNoteCatalogue(titleId: string): NoteCatalogue {
  const columns = createColumns((note) => note.titleId === titleId && note.deletedAt === undefined);
  const numbers = new Map<string, number>();
  let notes: readonly Note[] = [];
  let moves = 0;

  const enter = (number: number, before: Note | undefined): void => {
    const note = notes[number];
    const isGone = before !== undefined && before.id !== note?.id;
    if (isGone) moves += 1;
    if (isGone && numbers.get(before.id) === number) numbers.delete(before.id);
    if (note === undefined) return;
    numbers.set(note.id, number);
    columns.enter(number, note);
  };

  function* take(now: readonly Note[]): Pausing<readonly number[]> {
    const before = notes;
    notes = now;
    columns.makeRoom(now.length);
    const changed: number[] = [];
    for (let number = 0; number < Math.max(before.length, now.length); number += 1) {
      if (before[number] === now[number]) continue;
      changed.push(number);
      enter(number, before[number]);
      if (changed.length % PORTION === 0) yield '';
    }
    if (columns.samples().length > 2 * now.length + STRETCH) yield* columns.regroup(notes);
    return changed;
  }

  function* select(
    order: Uint32Array,
    filter: NoteFilter,
    isFound: Uint8Array | null,
  ): Pausing<readonly Note[]> {
    const passes = yield* passingGroups(columns.samples(), filter);
    const found: Note[] = [];
    const look = (number: number): void => {
      if (isFound !== null && isFound[number] !== 1) return;
      if (passes[columns.groupOf(number)] !== 1 || !filter.isOfTime(columns.filmMsOf(number))) return;
      const note = notes[number];
      if (note !== undefined) found.push(note);
    };
    for (let from = 0; from < order.length; from += STRETCH) {
      yield '';
      const to = Math.min(order.length, from + STRETCH);
      for (let at = from; at < to; at += 1) look(order[at] ?? 0);
    }
    return found;
  }

  return {
    take,
    noteAt: (number) => notes[number],
    numberOf: (id) => numbers.get(id),
    moves: () => moves,
    size: () => notes.length,
    isListed: (number) => number < notes.length && columns.groupOf(number) > 0,
    select,
  };
}
