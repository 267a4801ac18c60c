import { offeredBeats } from '../../shared/domain/cues/may-offer.ts';
import { neighboursOf } from '../../shared/domain/notebook/inbox.ts';
import type { Note } from '../../shared/domain/notebook/records.ts';
import type { Pack } from '../../shared/domain/pack/pack.ts';
import { sceneAt } from '../../shared/domain/scenes/scene-at.ts';
import type { AroundNote } from '../../shared/ipc/inbox-calls.ts';
import type { Turn } from './keeper.ts';
import { cueQuestion } from './timing-cues.ts';

/** A part that was set longer before (ms of film) says little of what was on screen. */
const partFitsMs = 20 * 60_000;

/** The part of the film that was set last before a time in the note's viewing, through the gate of the current one. */
function partAt(turn: Turn, pack: Pack, { passId, filmMs }: { passId: string; filmMs: number }) {
  const { evening, data, now } = turn;
  if (evening === null) return null;
  const { gate } = cueQuestion({ data, pack, dismissed: new Set() }, evening, now);
  const open = new Map(offeredBeats(pack.cues.cues, gate).map((beat) => [beat.id, beat]));
  const last = [...data.cueTimes.values()]
    .filter((one) => one.passId === passId && one.deletedAt === undefined && open.has(one.cueId))
    .filter((one) => one.filmMs <= filmMs && filmMs - one.filmMs <= partFitsMs)
    .toSorted((a, b) => a.filmMs - b.filmMs)
    .at(-1);
  const beat = last === undefined ? undefined : open.get(last.cueId);
  return last === undefined || beat === undefined ? null : { name: beat.title, filmMs: last.filmMs };
}

/** What was on screen at a note's time: the viewer's own presses, and of the film only what the gate lets be named. */
export function aroundNote(turn: Turn, pack: Pack, note: Note): AroundNote {
  const { passId, filmMs } = note;
  if (filmMs === null) return { scene: null, part: null, before: null, nextMarkMs: null };
  const { before, nextMark } = neighboursOf(note, turn.data.notes.values());
  const scenes = [...turn.data.scenes.values()].filter((scene) => scene.passId === passId);
  const scene = sceneAt(scenes, filmMs);
  return {
    scene: scene === null ? null : { caseId: scene.caseId, fromMs: scene.fromMs },
    part: partAt(turn, pack, { passId, filmMs }),
    before,
    nextMarkMs: nextMark?.filmMs ?? null,
  };
}
