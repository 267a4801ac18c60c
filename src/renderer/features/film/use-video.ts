import { useEffect, useState } from 'react';

/** What the controls show of a video. Seconds of the file. */
export interface VideoLook {
  readonly isPlaying: boolean;
  readonly seconds: number;
  readonly length: number;
  readonly volume: number;
  readonly isMuted: boolean;
}

const events = [
  'play',
  'pause',
  'ended',
  'seeking',
  'seeked',
  'timeupdate',
  'durationchange',
  'volumechange',
  'emptied',
];

const lookAt = (video: HTMLVideoElement): VideoLook => ({
  isPlaying: !video.paused && !video.ended,
  seconds: video.currentTime,
  length: Number.isFinite(video.duration) ? video.duration : 0,
  volume: video.volume,
  isMuted: video.muted,
});

const atRest: VideoLook = { isPlaying: false, seconds: 0, length: 0, volume: 1, isMuted: false };

/** Keeps the controls in step with the video, whoever moved it. */
export function useVideoLook(video: HTMLVideoElement | null): VideoLook {
  const [look, setLook] = useState(atRest);
  useEffect(() => {
    if (video === null) return;
    const off = new AbortController();
    const draw = (): void => setLook(lookAt(video));
    for (const name of events) video.addEventListener(name, draw, { signal: off.signal });
    draw();
    return () => off.abort();
  }, [video]);
  return look;
}
