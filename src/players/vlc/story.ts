import type { Media, Play } from '../../shared/domain/players/report.ts';
import type { BridgeParts, Off } from '../bridge.ts';
import type { Trouble, Voice } from '../voice.ts';
import { beginItem, type Asked, type Item } from './item.ts';
import type { VlcStatus } from './status.ts';

/** What VLC does, told through a bridge's voice. */
export interface VlcStory {
  readonly take: (status: VlcStatus, asked: Asked) => void;
  /** Nothing plays and nothing is held, so that asking seldom is enough. */
  readonly isResting: () => boolean;
  readonly lengthMs: () => number | null;
  /** Nothing is told any more by itself. */
  readonly stop: () => void;
}

/** What telling of VLC needs. */
export interface StoryNeeds {
  readonly parts: BridgeParts;
  readonly voice: Voice;
  /** Somebody else's word on the film's length, in ms; asked once for each film. */
  readonly exactLengthMs: () => Promise<number | null>;
}

/** A film that ends and the moment between two films look alike for so long. */
const STOPPED_MS = 1500;

const noPosition: Trouble = {
  code: 'no-position',
  transient: true,
  detail: 'VLC plays and does not say where',
};

const isLoading = ({ timeSeconds, lengthSeconds, position }: VlcStatus): boolean =>
  lengthSeconds === null && (timeSeconds ?? 0) === 0 && (position ?? 0) === 0;

/** A story that begins with the first status. */
export function createVlcStory({ parts, voice, exactLengthMs }: StoryNeeds): VlcStory {
  let item: Item | null = null;
  let media: Media | null = null;
  let play: Play = 'unknown';
  let takeBack: Off | null = null;

  const see = (next: Play, rate: number): void => {
    play = next;
    voice.see({ media, play, rate });
  };
  const isResting = (): boolean => play === 'ended' || play === 'empty';

  const decide = (rate: number): void => {
    const isEnd = item?.isNearEnd() === true;
    item = null;
    if (!isEnd) media = null;
    see(isEnd ? 'ended' : 'empty', rate);
  };

  const stopped = (rate: number): void => {
    if (takeBack !== null || isResting()) return;
    if (item === null) return decide(rate);
    see('unknown', rate);
    takeBack = parts.after(STOPPED_MS, () => decide(rate));
  };

  const begin = (status: VlcStatus): Item => {
    if (media !== null || isResting()) voice.outdate('media');
    return beginItem(status, exactLengthMs);
  };

  const plays = (status: VlcStatus, asked: Asked, state: 'playing' | 'paused'): void => {
    takeBack?.();
    takeBack = null;
    const now = item?.isSameAs(status) === true ? item : begin(status);
    item = now;
    media = now.media(status);
    if (isLoading(status)) return see('loading', status.rate);
    see(state, status.rate);
    const report = now.report(status, asked);
    if (report === null) voice.problem(noPosition);
    else voice.position(report);
  };

  return {
    isResting,
    lengthMs: () => item?.lengthMs() ?? null,
    stop: () => takeBack?.(),
    take: (status, asked) => {
      if (status.state === 'stopped') stopped(status.rate);
      else plays(status, asked, status.state);
    },
  };
}
