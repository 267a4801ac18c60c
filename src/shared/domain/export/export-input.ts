import type { DeepReadonly } from '../../deep-readonly.ts';
import type { Note } from '../notebook/records.ts';
import type { ExportFact } from './export-fact.ts';

/**
 * The film the notes belong to. `id` is what deep links name; `shortName` is for places where the full name is
 * too long.
 */
export type ExportTitle = DeepReadonly<{ id: string; name: string; shortName: string }>;

/**
 * A case by its id and the name shown to people. `listing` is its place (from 1) among all cases of the pack, so that
 * its colour stays the same when other cases are left out.
 */
export type ExportCase = DeepReadonly<{ id: string; name: string; listing?: number }>;

/** What everybody may know of the film itself; citations need it. `premiered` is an ISO date, as far as it is known. */
export type ExportFilm = DeepReadonly<{
  network: string;
  premiered: string;
  people: { name: string; role: 'executive producer' | 'narrator' }[];
}>;

/** The way of showing the film that the viewer has. `toEditionMs` gives null where that edition lacks the moment. */
export interface ExportEdition {
  readonly name: string;
  readonly toEditionMs: (filmMs: number) => number | null;
}

/**
 * What the viewer chose about the shown times, the order and the words. No choice changes what is stored in a lossless
 * file: it always carries each note's own `filmMs` and raw capture, and nothing but notes.
 */
export interface ExportOptions {
  /** `applied`: times are the notes' film times. `raw`: the film time of the key press, lead-in not taken off. */
  readonly leadIn: 'applied' | 'raw';
  /** `case` groups by a note's first case, in the order of `cases`; notes of no case come last. */
  readonly order: 'time' | 'case';
  /** Which clock the shown times follow; film time when absent. `edition` and `both` need `ExportInput.edition`. */
  readonly times?: 'film' | 'edition' | 'both';
  /** `with-facts` adds `ExportInput.facts` to formats made for reading; only the viewer's own words when absent. */
  readonly words?: 'mine' | 'with-facts';
}

/**
 * Everything an export may contain, and nothing else: the viewer's own notes, the names they need, and, where the
 * viewer asked for them, facts that the spoiler gate has already opened. No format ever sees the pack.
 */
export interface ExportInput {
  readonly title: ExportTitle;
  readonly cases: readonly ExportCase[];
  readonly notes: readonly Note[];
  /** Wall time, ISO 8601 with milliseconds and Z. The only part of a file that differs between equal exports. */
  readonly exportedAt: string;
  /** The program and its version, for example `Docket 0.1.0`. */
  readonly generator: string;
  readonly options: ExportOptions;
  readonly film?: ExportFilm;
  readonly edition?: ExportEdition;
  readonly facts?: readonly ExportFact[];
}
