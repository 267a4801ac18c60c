import { dictionaryOf, type BusValue } from '../dbus/bus-value.ts';
import { titleOf } from '../read-json.ts';

/** What a player has loaded. */
export interface MprisTrack {
  /** The player's own name for it, an object path; needed to command it. */
  readonly trackId: string | null;
  /** Never leaves the bridge. */
  readonly url: string | null;
  readonly title: string | null;
  readonly lengthMs: number | null;
}

/** What a player said about itself at one moment. */
export interface MprisState {
  readonly status: 'playing' | 'paused' | 'stopped';
  /** As told: Chromium says 0 while it waits for data. */
  readonly rate: number;
  readonly positionMs: number | null;
  /** Null when nothing is loaded. */
  readonly track: MprisTrack | null;
}

/** Longer than anything that is a film, in ms: some players give the largest number there is for a live stream. */
const LONGEST_MS = 48 * 3_600_000;

/** Microseconds as any number type, because not every player keeps to the right one. */
function millisecondsOf(value: BusValue | undefined): number | null {
  if (typeof value !== 'bigint' && typeof value !== 'number') return null;
  const milliseconds = Number(value) / 1000;
  return Number.isFinite(milliseconds) ? milliseconds : null;
}

/** The length of what a player has loaded, in ms; null where it is unknown or endless. */
export function lengthOf(metadata: ReadonlyMap<string, BusValue>): number | null {
  const length = millisecondsOf(metadata.get('mpris:length'));
  return length !== null && length > 0 && length < LONGEST_MS ? length : null;
}

const textOf = (value: BusValue | undefined): string | null =>
  typeof value === 'string' && value !== '' ? value : null;

function trackOf(metadata: ReadonlyMap<string, BusValue>): MprisTrack | null {
  const trackId = textOf(metadata.get('mpris:trackid'));
  const track = {
    trackId,
    url: textOf(metadata.get('xesam:url')),
    title: titleOf(metadata.get('xesam:title')),
    lengthMs: lengthOf(metadata),
  };
  const isNothing = trackId === null && track.url === null && track.title === null;
  return isNothing || trackId?.endsWith('/NoTrack') === true ? null : track;
}

const statusOf = (value: BusValue | undefined): MprisState['status'] => {
  if (value === 'Playing') return 'playing';
  return value === 'Paused' ? 'paused' : 'stopped';
};

/** Reads the answer to one `GetAll` of the player's interface; whatever is missing or absurd is null or still. */
export function playerState(properties: BusValue | undefined): MprisState {
  const found = dictionaryOf(properties);
  const rate = found.get('Rate');
  return {
    status: statusOf(found.get('PlaybackStatus')),
    rate: typeof rate === 'number' && Number.isFinite(rate) ? rate : 1,
    positionMs: millisecondsOf(found.get('Position')),
    track: trackOf(dictionaryOf(found.get('Metadata'))),
  };
}
