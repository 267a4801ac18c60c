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

/** Tells everything about a video until it is stopped. A video that is loaded anew is told anew. */
export function tellFilm(video: HTMLVideoElement, { tell, mainTime }: FilmTelling): () => void {
  const off = new AbortController();
  let placedAtMs = -Infinity;
  let pictureAtMs = -Infinity;
  let isMoving = false;
  let callback = 0;
  const at = (): number => mainTime(performance.now());
  const played = (whenMs = at()): FilmWord => {
    return { what: 'play', play: playOf(video), rate: video.playbackRate, at: whenMs };
  };
  const ownClock = () =>
    ({ what: 'place', placeMs: video.currentTime * 1000, isPicture: false, at: at() }) as const;
  const sayStill = (): void => {
    isMoving = false;
    tell(video.seeking ? [played()] : [played(), ownClock()]);
  };
  /** The video's own clock runs ahead while its picture still stands: that it plays is told by its first picture. */
  const sayPlay = (): void => {
    if (playOf(video) !== 'playing') sayStill();
    else if (isMoving) tell([played()]);
    else pictureAtMs = performance.now();
  };
  /** A place, and before it that the film plays where that was not told yet. */
  const sayPlace = (place: Extract<FilmWord, { what: 'place' }>): void => {
    const isNew = !isMoving && playOf(video) === 'playing';
    if (isNew) isMoving = true;
    tell(isNew ? [played(place.at), place] : [place]);
  };

  const onPicture: VideoFrameRequestCallback = (now, frame) => {
    callback = video.requestVideoFrameCallback(onPicture);
    pictureAtMs = now;
    if (video.seeking || (isMoving && now - placedAtMs < PLACE_EVERY_MS)) return;
    placedAtMs = now;
    const shownMs = Math.min(now + MOST_APART_MS, Math.max(now - MOST_APART_MS, frame.expectedDisplayTime));
    const placeMs = frame.mediaTime * 1000;
    sayPlace({ what: 'place', placeMs, isPicture: true, at: mainTime(shownMs) });
  };
  const onTimer = (): void => {
    const isDark = performance.now() - pictureAtMs > HIDDEN_AFTER_MS;
    if (playOf(video) === 'playing' && isDark) sayPlace(ownClock());
  };

  const hear = (names: readonly string[], work: () => void): void => {
    for (const name of names) video.addEventListener(name, work, { signal: off.signal });
  };
  hear(['loadedmetadata'], () => {
    isMoving = false;
    const durationMs = Number.isFinite(video.duration) ? video.duration * 1000 : null;
    tell([{ what: 'media', durationMs, at: at() }, played()]);
  });
  hear(['seeking'], () => {
    isMoving = false;
    tell([{ what: 'jumped', at: at() }, played()]);
  });
  hear(['seeked', 'playing', 'pause', 'ended', 'ratechange'], sayPlay);
  hear(['waiting'], () => {
    isMoving = false;
    tell([played()]);
  });
  hear(['error'], () => tell([{ what: 'failed', reason: 'cannot-play', at: at() }]));
  callback = video.requestVideoFrameCallback(onPicture);
  const timer = setInterval(onTimer, HIDDEN_AFTER_MS / 2);
  return () => {
    off.abort();
    clearInterval(timer);
    video.cancelVideoFrameCallback(callback);
  };
}
