/** What the buttons and keys of the film window do to its video. */
export interface FilmActions {
  readonly playOrPause: () => void;
  /** By so many seconds of the file; negative goes back. */
  readonly skip: (seconds: number) => void;
  readonly seek: (seconds: number) => void;
  readonly louder: (by: number) => void;
  readonly setVolume: (volume: number) => void;
  readonly mute: () => void;
  readonly fullscreen: () => void;
}

const between = (value: number, least: number, most: number): number =>
  Math.max(least, Math.min(most, value));

/** The end itself cannot be sought: it would count as watched to the end. */
const BEFORE_END_S = 0.1;

/** A play that was refused leaves the film paused, which the controls show; the error itself is told by the video. */
const play = (video: HTMLVideoElement): void => void video.play().catch(() => undefined);

function seekTo(video: HTMLVideoElement, seconds: number): void {
  const most = Number.isFinite(video.duration) ? Math.max(0, video.duration - BEFORE_END_S) : seconds;
  video.currentTime = between(seconds, 0, most);
}

/** `stage`: what fills the screen, controls and all. */
export function filmActions(video: HTMLVideoElement | null, stage: HTMLElement | null): FilmActions {
  const onVideo = (work: (video: HTMLVideoElement) => void): void => {
    if (video !== null) work(video);
  };
  const seek = (seconds: number): void => onVideo((now) => seekTo(now, seconds));
  const setVolume = (volume: number): void =>
    onVideo((now) => {
      now.volume = between(volume, 0, 1);
      now.muted = false;
    });
  return {
    playOrPause: () => onVideo((now) => (now.paused ? play(now) : now.pause())),
    skip: (seconds) => onVideo((now) => seek(now.currentTime + seconds)),
    seek,
    louder: (by) => onVideo((now) => setVolume(Math.round((now.volume + by) * 100) / 100)),
    setVolume,
    mute: () =>
      onVideo((now) => {
        now.muted = !now.muted;
      }),
    fullscreen: () => {
      const done =
        document.fullscreenElement === null ? stage?.requestFullscreen() : document.exitFullscreen();
      void done?.catch(() => undefined);
    },
  };
}

/** What a button of the clock asks of the film; `toMs` is the file's own time. */
export type FilmOrder = { readonly op: 'play' | 'pause' } | { readonly op: 'seek'; readonly toMs: number };

/** Carries out an order that main sent on for a viewer's click. */
export function carryOut(order: FilmOrder, video: HTMLVideoElement | null): void {
  if (video === null) return;
  if (order.op === 'seek') seekTo(video, order.toMs / 1000);
  else if (order.op === 'pause') video.pause();
  else play(video);
}
