/** As much of a video element as looking for silence and darkness needs. */
export interface DecodedVideo {
  readonly videoWidth: number;
}

const bytesOf = (video: DecodedVideo, name: string): number | null => {
  const value: unknown = Reflect.get(video, name);
  return typeof value === 'number' ? value : null;
};

/** What a playing video lacks although it reports no error; null when nothing is amiss or nothing is known. */
export type Lack = 'no-picture' | 'no-sound' | null;

/**
 * Looks at a video that has played for a while. Chromium plays HEVC without a picture and AC-3, E-AC-3 and DTS without
 * sound and reports no error, so what it has decoded so far is asked. `hasSound`: whether the file says it holds sound;
 * one that holds none is rightly silent.
 */
export function lackOf(video: DecodedVideo, hasSound: boolean): Lack {
  if (video.videoWidth === 0 || bytesOf(video, 'webkitVideoDecodedByteCount') === 0) return 'no-picture';
  return hasSound && bytesOf(video, 'webkitAudioDecodedByteCount') === 0 ? 'no-sound' : null;
}
