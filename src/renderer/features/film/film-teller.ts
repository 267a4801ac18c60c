/** What this page tells of its video; main checks it against the contract. Times in main's monotonic milliseconds. */
export type FilmWord =
  | { readonly what: 'media'; readonly durationMs: number | null; readonly at: number }
  | { readonly what: 'play'; readonly play: FilmPlay; readonly rate: number; readonly at: number }
  | { readonly what: 'jumped'; readonly at: number }
  | { readonly what: 'place'; readonly placeMs: number; readonly isPicture: boolean; readonly at: number }
  | {
      readonly what: 'failed';
      readonly reason: 'cannot-play' | 'no-picture' | 'no-sound';
      readonly at: number;
    };

/** What the video does. */
export type FilmPlay = 'loading' | 'playing' | 'paused' | 'seeking' | 'buffering' | 'ended';

/** Where the words go, and the clock they are told by. */
export interface FilmTelling {
  readonly tell: (words: readonly FilmWord[]) => void;
  /** Main's monotonic time of a moment of this page's own clock. */
  readonly mainTime: (pageMs: number) => number;
}

/** Places are told at most this often (ms); twelve a second are more than the film clock needs. */
const PLACE_EVERY_MS = 80;
/** Without a new picture for so long (ms) while it plays, the window is hidden and the video's own clock is told. */
const HIDDEN_AFTER_MS = 400;
/** A picture is never told to have been shown further than this (ms) from when its callback ran. */
const MOST_APART_MS = 50;

const playOf = (video: HTMLVideoElement): FilmPlay => {
  if (video.seeking) return 'seeking';
  if (video.ended) return 'ended';
  if (video.paused) return 'paused';
  return video.readyState < HTMLMediaElement.HAVE_FUTURE_DATA ? 'buffering' : 'playing';
};

type Place = Extract<FilmWord, { what: 'place' }>;

/**
 * Says what the video does. Its own clock runs ahead by up to 90 ms while its picture still stands, so that it plays is
 * said with its first picture and not before.
 */
function createSayer(video: HTMLVideoElement, { tell, mainTime }: FilmTelling) {
  let isMoving = false;
  const at = (): number => mainTime(performance.now());
  const played = (whenMs = at()): FilmWord => {
    return { what: 'play', play: playOf(video), rate: video.playbackRate, at: whenMs };
  };
  const ownClock = (): Place => {
    return { what: 'place', placeMs: video.currentTime * 1000, isPicture: false, at: at() };
  };
  const stands = (words: () => readonly FilmWord[]): void => {
    isMoving = false;
    tell(words());
  };
  return {
    isMoving: () => isMoving,
    ownClock,
    loaded: () => {
      const durationMs = Number.isFinite(video.duration) ? video.duration * 1000 : null;
      stands(() => [{ what: 'media', durationMs, at: at() }, played()]);
    },
    seeking: () => stands(() => [{ what: 'jumped', at: at() }, played()]),
    waiting: () => stands(() => [played()]),
    failed: () => tell([{ what: 'failed', reason: 'cannot-play', at: at() }]),
    changed: () => {
      if (playOf(video) !== 'playing') stands(() => (video.seeking ? [played()] : [played(), ownClock()]));
      else if (isMoving) tell([played()]);
    },
    place: (place: Place) => {
      const isNew = !isMoving && playOf(video) === 'playing';
      if (isNew) isMoving = true;
      tell(isNew ? [played(place.at), place] : [place]);
    },
  };
}

/** Tells everything about a video until it is stopped. A video that is loaded anew is told anew. */
export function tellFilm(video: HTMLVideoElement, telling: FilmTelling): () => void {
  const off = new AbortController();
  const say = createSayer(video, telling);
  let placedAtMs = -Infinity;
  let pictureAtMs = -Infinity;
  let callback = 0;

  const onPicture: VideoFrameRequestCallback = (now, { expectedDisplayTime, mediaTime }) => {
    callback = video.requestVideoFrameCallback(onPicture);
    pictureAtMs = now;
    if (video.seeking || (say.isMoving() && now - placedAtMs < PLACE_EVERY_MS)) return;
    placedAtMs = now;
    const shownMs = Math.min(now + MOST_APART_MS, Math.max(now - MOST_APART_MS, expectedDisplayTime));
    say.place({
      what: 'place',
      placeMs: mediaTime * 1000,
      isPicture: true,
      at: telling.mainTime(shownMs),
    });
  };
  const onTimer = (): void => {
    const isDark = performance.now() - pictureAtMs > HIDDEN_AFTER_MS;
    if (playOf(video) === 'playing' && isDark) say.place(say.ownClock());
  };
  const onChange = (): void => {
    if (!say.isMoving()) pictureAtMs = performance.now();
    say.changed();
  };

  const hear = (name: string, work: () => void): void =>
    video.addEventListener(name, work, { signal: off.signal });
  hear('loadedmetadata', say.loaded);
  hear('seeking', say.seeking);
  hear('waiting', say.waiting);
  hear('error', say.failed);
  for (const name of ['seeked', 'playing', 'pause', 'ended', 'ratechange']) hear(name, onChange);
  callback = video.requestVideoFrameCallback(onPicture);
  const timer = setInterval(onTimer, HIDDEN_AFTER_MS / 2);
  return () => {
    off.abort();
    clearInterval(timer);
    video.cancelVideoFrameCallback(callback);
  };
}
