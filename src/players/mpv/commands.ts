/** Everything that is watched, in mpv's own names. */
export const watchedNames = [
  'pause',
  'speed',
  'seeking',
  'paused-for-cache',
  'eof-reached',
  'idle-active',
  'path',
  'media-title',
  'duration',
  'container-fps',
  'estimated-vf-fps',
] as const;

/** A property that is watched. */
export type WatchedName = (typeof watchedNames)[number];

/**
 * All that Docket ever says to mpv. The socket would run any program on a word, so what is not in this type cannot be
 * sent; no text from outside goes into any of it.
 */
export type MpvCommand =
  | readonly ['observe_property', number, WatchedName]
  | readonly ['get_property', WatchedName | 'time-pos' | 'mpv-version' | 'pid']
  | readonly ['set_property', 'pause', boolean]
  /** Seconds of the film. */
  | readonly ['seek', number, 'absolute+exact'];

/** One line for mpv's socket. */
export const commandLine = (id: number, command: MpvCommand): string =>
  `${JSON.stringify({ command, request_id: id })}\n`;
