import type { DeepReadonly } from '../../deep-readonly.ts';
import type { Note } from '../notebook/records.ts';

/**
 * The film the notes belong to. `id` is what deep links name; `shortName` is for places where the full name is
 * too long.
 */
export type ExportTitle = DeepReadonly<{ id: string; name: string; shortName: string }>;

/** A case by its id and the name shown to people; facts about a case never get this far. */
export type ExportCase = DeepReadonly<{ id: string; name: string }>;

/**
 * What the viewer chose about the shown times and the order. Neither choice changes what is stored in the file:
 * every format still carries each note's own `filmMs` and raw capture.
 */
export interface ExportOptions {
  /** `applied`: times are the notes' film times. `raw`: the film time of the key press, lead-in not taken off. */
  readonly leadIn: 'applied' | 'raw';
  /** `case` groups by a note's first case, in the order of `cases`; notes of no case come last. */
  readonly order: 'time' | 'case';
}

/**
 * Everything an export may contain, and nothing else: it holds the viewer's own notes and the names they need.
 * There is no room for facts of the pack, so that no format can leak what the spoiler gate still hides.
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
}
