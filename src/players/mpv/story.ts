import type { VoidReason } from '../../shared/domain/players/report.ts';
import { memberOf, textOf } from '../read-json.ts';
import type { Voice } from '../voice.ts';
import { watchedNames, type WatchedName } from './commands.ts';
import type { Property } from './greet.ts';
import { afterSnapshot, seenOf, silent, withEvent, withProperty, type MpvState } from './state.ts';

/** What mpv does, told through a bridge's voice as it happens. */
export interface Story {
  readonly state: () => MpvState;
  /** Grows whenever older positions become void. */
  readonly epoch: () => number;
  /** mpv sent an event; true when its position should be asked for at once. */
  readonly event: (event: string, all: unknown) => boolean;
  /** The first answers are there: from now on it tells. */
  readonly begin: (properties: readonly Property[]) => void;
  /** A file was loaded, and this is what it is. */
  readonly loaded: (properties: readonly Property[]) => void;
  readonly outdate: (why: VoidReason) => void;
}

const isWatched = (name: unknown): name is WatchedName => watchedNames.some((one) => one === name);

const voidOf = (event: string, before: MpvState, after: MpvState): VoidReason | null => {
  if (event === 'start-file') return 'media';
  const isReached = before.phase === 'seeking' && after.phase === 'shown';
  return event === 'seek' || isReached ? 'seek' : null;
};

const afterEvent = (state: MpvState, event: string, all: unknown): MpvState => {
  if (event !== 'property-change') return withEvent(state, event, memberOf(all, 'reason'));
  const name = memberOf(all, 'name');
  return isWatched(name) ? withProperty(state, name, memberOf(all, 'data') ?? null) : state;
};

const withAll = (state: MpvState, properties: readonly Property[]): MpvState =>
  properties.reduce((so, [name, value]) => withProperty(so, name, value), state);

const tellFailure = (voice: Voice, event: string, all: unknown): void => {
  if (event !== 'end-file' || memberOf(all, 'reason') !== 'error') return;
  const detail = (textOf(memberOf(all, 'file_error')) ?? 'the file could not be played').slice(0, 100);
  voice.problem({ code: 'media-error', transient: false, detail });
};

/** A story that has not begun: it takes everything in and tells nothing yet. */
export function createStory(voice: Voice): Story {
  let state = silent;
  let epoch = 0;
  let isTold = false;

  const outdate = (why: VoidReason): void => {
    epoch += 1;
    voice.outdate(why);
  };

  return {
    state: () => state,
    epoch: () => epoch,
    outdate,
    event: (event, all) => {
      const before = state;
      state = afterEvent(state, event, all);
      if (!isTold) return false;
      const why = voidOf(event, before, state);
      if (why !== null) outdate(why);
      voice.see(seenOf(state));
      tellFailure(voice, event, all);
      return why !== null || seenOf(before).play !== seenOf(state).play;
    },
    begin: (properties) => {
      state = afterSnapshot(withAll(state, properties));
      isTold = true;
      outdate('reconnect');
      voice.see(seenOf(state));
    },
    loaded: (properties) => {
      state = withAll(state, properties);
      if (isTold) voice.see(seenOf(state));
    },
  };
}
