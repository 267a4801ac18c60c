import { filmTimeIn } from '../../shared/domain/editions/film-time-in.ts';
import { parseTimecode } from '../../shared/domain/time/parse-timecode.ts';
import type { AppError } from '../../shared/ipc/app-error.ts';
import type { SyncTarget } from '../../shared/ipc/timing-calls.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Evening } from '../viewing/evening.ts';
import type { Turn } from '../viewing/keeper.ts';
import { SCENE_LEAD_IN_MS } from './clock-turn.ts';
import type { Desk } from './handler.ts';
import { namedCue, questionOf, type NamedCue } from './timing-cues.ts';
import { editionNow } from './timing-source.ts';

/** How sure a time is that was typed or pointed at, in milliseconds either way. */
const SAID_PLUS_MINUS_MS = 2000;

/** What a press adds to the doubt of a cue (ms). */
const PRESS_DOUBT_MS = 1000;

/** Where the film is said to be; `cue` when it was said by one, `filmMs` null when its time is not known. */
export interface Aim {
  readonly filmMs: number | null;
  readonly plusMinusMs: number;
  readonly cue: NamedCue | null;
}

/** Of which viewing something is said. */
export interface Aiming {
  readonly turn: Turn;
  readonly evening: Evening;
  readonly desk: Desk;
}

/** A refusal of something about cues, editions or times. */
export const refused = (message: string): Result<never, AppError> => err({ kind: 'timing-refused', message });

function aimByText({ turn, evening, desk }: Aiming, text: string): Result<Aim, AppError> {
  const parsed = parseTimecode(text);
  if (!parsed.ok) return err({ kind: 'bad-time', message: parsed.error.message });
  const edition = editionNow(turn.data, evening.pass, desk.players.source());
  const filmMs = filmTimeIn(parsed.value, edition);
  if (!filmMs.ok) return err({ kind: 'bad-time', message: filmMs.error.message });
  return ok({ filmMs: filmMs.value, plusMinusMs: SAID_PLUS_MINUS_MS, cue: null });
}

function aimByCue({ turn, evening, desk }: Aiming, key: string): Result<Aim, AppError> {
  const cue = namedCue(desk.context, questionOf(desk.context, desk.keeper, { ...turn, evening }), key);
  if (cue === null) return refused('That cue is not on the list any more. Nothing was changed.');
  if (cue.expected === null) return ok({ filmMs: null, plusMinusMs: 0, cue });
  return ok({
    filmMs: cue.expected.filmMs + SCENE_LEAD_IN_MS,
    plusMinusMs: cue.expected.plusMinusMs + PRESS_DOUBT_MS,
    cue,
  });
}

/** Reads what the viewer said of where the film is; nothing is decided yet. */
export function aimOf(aiming: Aiming, to: SyncTarget): Result<Aim, AppError> {
  switch (to.by) {
    case 'text':
      return aimByText(aiming, to.text);
    case 'time':
      return ok({ filmMs: Math.round(to.filmMs), plusMinusMs: SAID_PLUS_MINUS_MS, cue: null });
    case 'cue':
      return aimByCue(aiming, to.key);
  }
}
