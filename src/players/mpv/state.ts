import { createHash } from 'node:crypto';
import type { Media, Play } from '../../shared/domain/players/report.ts';
import { numberOf, textOf, titleOf } from '../read-json.ts';
import type { Seen } from '../voice.ts';
import type { WatchedName } from './commands.ts';

/** Where mpv stands with its file. */
type Phase = 'empty' | 'loading' | 'seeking' | 'shown' | 'ended';

/** What mpv has said so far. */
export interface MpvState {
  readonly phase: Phase;
  readonly properties: Readonly<Partial<Record<WatchedName, unknown>>>;
}

/** Before mpv has said anything. */
export const silent: MpvState = { phase: 'empty', properties: {} };

/** What belongs to a file and not to the player. */
const fileless = {
  path: null,
  'media-title': null,
  duration: null,
  'container-fps': null,
  'estimated-vf-fps': null,
};

/** mpv said what a property is now; null for one that is not available. A film that ended stays the one it was. */
export function withProperty(state: MpvState, name: WatchedName, value: unknown): MpvState {
  if (state.phase === 'ended' && value === null && Object.hasOwn(fileless, name)) return state;
  const properties = { ...state.properties, [name]: value };
  if (name !== 'seeking' || state.phase !== 'seeking') return { ...state, properties };
  return { phase: value === true ? 'seeking' : 'shown', properties };
}

/** After a connection's first answers: where mpv stands, which nobody told while it was not connected. */
export function afterSnapshot({ properties }: MpvState): MpvState {
  if (textOf(properties.path) === null || properties['idle-active'] === true) {
    return { phase: 'empty', properties };
  }
  return { phase: properties.seeking === true ? 'seeking' : 'shown', properties };
}

/** mpv told of something that happened; `reason` says why a file ended. Names it does not know change nothing. */
export function withEvent(state: MpvState, event: string, reason: unknown): MpvState {
  switch (event) {
    case 'start-file':
      return { phase: 'loading', properties: { ...state.properties, ...fileless, 'eof-reached': false } };
    case 'seek':
      return state.phase === 'loading' ? state : { ...state, phase: 'seeking' };
    case 'playback-restart':
      return { ...state, phase: 'shown' };
    case 'end-file':
      return { ...state, phase: reason === 'eof' ? 'ended' : 'empty' };
    default:
      return state;
  }
}

const playOf = ({ phase, properties }: MpvState): Play => {
  if (phase !== 'shown') return phase;
  if (properties['eof-reached'] === true) return 'ended';
  if (properties.pause === true) return 'paused';
  return properties['paused-for-cache'] === true ? 'buffering' : 'playing';
};

/** The film's length in ms; null where there is none, as in a live stream. */
export const durationOf = ({ properties }: MpvState): number | null => {
  const seconds = numberOf(properties.duration);
  return seconds === null || seconds <= 0 ? null : seconds * 1000;
};

const mediaOf = (state: MpvState): Media | null => {
  const path = textOf(state.properties.path);
  if (path === null || state.phase === 'empty') return null;
  return {
    key: createHash('sha256').update(path).digest('hex').slice(0, 32),
    title: titleOf(state.properties['media-title']),
    durationMs: durationOf(state),
    durationExact: true,
  };
};

/** What can be told of it. */
export const seenOf = (state: MpvState): Seen => {
  const speed = numberOf(state.properties.speed);
  return { media: mediaOf(state), play: playOf(state), rate: speed === null || speed <= 0 ? 1 : speed };
};

/** mpv hands a frame to the screen at most so long before it is due. */
const LEAD_MS = 50;
const TRANSPORT_MS = 15;
/** Without pictures mpv counts by sound, in steps of about 60 ms. */
const soundContract = { earlyMs: 20, lateMs: 75 };

/**
 * How far the true position may lie from the word `time-pos`, in ms of film. It is the time of the frame handed over
 * last, which is not on screen yet: at 24 frames a second up to one frame early. Where frames last longer than mpv
 * hands them over ahead, the word is late instead, until the next frame is due.
 */
export function contractOf({ properties }: MpvState): { readonly earlyMs: number; readonly lateMs: number } {
  const fps = numberOf(properties['container-fps']) ?? numberOf(properties['estimated-vf-fps']);
  if (fps === null || fps <= 0) return soundContract;
  const frameMs = 1000 / fps;
  const earlyMs = Math.min(frameMs, LEAD_MS);
  return { earlyMs, lateMs: frameMs - earlyMs + TRANSPORT_MS };
}
