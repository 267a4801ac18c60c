import type { Note } from '../../../shared/domain/notebook/records.ts';
import { formatTimecode } from '../../../shared/domain/time/format-timecode.ts';
import { spokenTime } from '../../../shared/domain/time/spoken-time.ts';
import type { Cluster } from './cluster.ts';
import type { Lane, LaneScene } from './lanes.ts';

const sure = { estimated: 'estimated', set_by_you: 'set by you', verified: 'verified' } as const;

/** The name of a scene: "Momolu Stewart, 43 minutes, 10 seconds to now, set by you". */
export function sceneWords(name: string, scene: LaneScene): string {
  const end = scene.isOpen ? 'now' : spokenTime(scene.toMs);
  return `${name}, ${spokenTime(scene.fromMs)} to ${end}, ${sure[scene.confidence]}`;
}

const what: { readonly [K in Note['kind']]: string } = {
  note: 'Note',
  mark: 'Mark',
  question: 'Question',
  quote: 'Quote',
};

/** The name of a marker: "Question at 8 minutes, 20 seconds, Dawn Jackson", "3 notes at …". */
export function clusterWords(name: string, cluster: Cluster): string {
  const [first] = cluster.notes;
  if (first === undefined) return name;
  const label = cluster.notes.length === 1 ? what[first.note.kind] : `${cluster.notes.length} notes`;
  return `${label} at ${spokenTime(first.filmMs)}, ${name}`;
}

/** The kind of a note in words. */
export const kindWords = (kind: Note['kind']): string => what[kind];

/** One line of the table that says what the picture shows; times are film time. */
export interface TimelineRow {
  readonly key: string;
  readonly filmMs: number;
  readonly time: string;
  readonly caseName: string;
  readonly what: string;
  readonly confidence: string;
}

const sceneRows = (lane: Lane, caseName: string): readonly TimelineRow[] =>
  lane.scenes.map((scene) => ({
    key: scene.id,
    filmMs: scene.fromMs,
    time: `${timecode(scene.fromMs)} to ${scene.isOpen ? 'now' : timecode(scene.toMs)}`,
    caseName,
    what: 'On screen',
    confidence: sure[scene.confidence],
  }));

const noteRows = (lane: Lane, caseName: string): readonly TimelineRow[] =>
  lane.notes.map(({ note, filmMs }) => ({
    key: `${caseName}:${note.id}`,
    filmMs,
    time: timecode(filmMs),
    caseName,
    what: note.text === '' ? kindWords(note.kind) : `${kindWords(note.kind)}: ${note.text}`,
    confidence: note.raw.timed ? `within ${Math.max(1, Math.round(note.raw.plusMinusMs / 1000))} s` : '',
  }));

const timecode = (ms: number): string => formatTimecode(ms, { style: 'compact' });

/** Every scene, note and ad break in the order of the film, as the table shows them. */
export function timelineRows(
  lanes: readonly Lane[],
  breaks: readonly { readonly atMs: number; readonly lastedMs: number | null }[],
  nameOf: (caseId: string | null) => string,
): readonly TimelineRow[] {
  const own = lanes.flatMap((lane) => {
    const name = nameOf(lane.caseId);
    return [...sceneRows(lane, name), ...noteRows(lane, name)];
  });
  const pauses = breaks.map((one) => ({
    key: `break:${one.atMs}`,
    filmMs: one.atMs,
    time: timecode(one.atMs),
    caseName: '',
    what: one.lastedMs === null ? 'Ad break, running' : `Ad break of ${spokenTime(one.lastedMs)}`,
    confidence: '',
  }));
  return [...own, ...pauses].toSorted((a, b) => a.filmMs - b.filmMs);
}
