import type { BridgeProblem, PlayerKind } from '../shared/domain/players/report.ts';
import { err, ok, type Result } from '../shared/result.ts';
import type { BridgeParts, PlayerBridge } from './bridge.ts';
import { openJellyfin } from './jellyfin/open-jellyfin.ts';
import { openKodi } from './kodi/open-kodi.ts';
import { exactLengthOverMpris } from './mpris/exact-length.ts';
import { openMpris } from './mpris/open-mpris.ts';
import { createMpvBridge } from './mpv/create-mpv-bridge.ts';
import { parseTarget, type Target } from './target.ts';
import { createVlcBridge } from './vlc/create-vlc-bridge.ts';

/** What a target is opened with besides its name; never part of an id, a log or a problem. */
export interface PlayerSecret {
  /** The password of VLC or Kodi, the token of Jellyfin; null where there is none. */
  readonly secret: string | null;
}

/** Opens the bridge to a target that was read. The error is a sentence. */
type Opener<K extends Target['kind']> = (
  target: Extract<Target, { readonly kind: K }>,
  given: PlayerSecret & { readonly id: string },
  parts: BridgeParts,
) => Result<PlayerBridge, string>;

const loopbackNames: readonly string[] = ['127.0.0.1', '::1', 'localhost'];

/** The session's bus knows a VLC on this computer only, and to the millisecond what its web page cuts to seconds. */
const exactLength =
  (host: string, parts: BridgeParts): (() => Promise<number | null>) =>
  () =>
    process.platform === 'linux' && loopbackNames.includes(host)
      ? exactLengthOverMpris(null, parts)
      : Promise.resolve(null);

const openMpv: Opener<'mpv'> = ({ path }, { id }, parts) => ok(createMpvBridge({ id, path }, parts));

const openVlc: Opener<'vlc'> = ({ host, port }, { id, secret }, parts) => {
  const exactLengthMs = exactLength(host, parts);
  return ok(createVlcBridge({ id, host, port, password: secret ?? '', exactLengthMs }, parts));
};

const opened = (
  target: Target,
  given: PlayerSecret & { readonly id: string },
  parts: BridgeParts,
): Result<PlayerBridge, string> => {
  switch (target.kind) {
    case 'mpv':
      return openMpv(target, given, parts);
    case 'vlc':
      return openVlc(target, given, parts);
    case 'mpris':
      return openMpris(target.name, parts);
    case 'kodi':
      return openKodi({ ...target, secret: given.secret }, parts);
    case 'jellyfin':
      return openJellyfin({ url: target.url, secret: given.secret }, parts);
  }
};

const kinds: readonly PlayerKind[] = ['mpv', 'vlc', 'mpris', 'kodi', 'jellyfin'];

/** For the words of a problem with a target that could not even be read. */
const kindOf = (target: string): PlayerKind => kinds.find((kind) => target.startsWith(`${kind}:`)) ?? 'mpris';

/**
 * The bridge to a target as it is written on the command line and in the settings, not yet started. Targets come from
 * the viewer's own hand or from Docket itself, never out of a file or from a player. A target that cannot be read, or
 * may not be gone to, is a `policy` problem whose detail is a sentence.
 */
export function openBridge(
  target: string,
  { secret }: PlayerSecret,
  parts: BridgeParts,
): Result<PlayerBridge, BridgeProblem> {
  const read = parseTarget(target);
  const bridge = read.ok ? opened(read.value, { id: target, secret }, parts) : read;
  if (bridge.ok) return bridge;
  const what = { code: 'policy', kind: kindOf(target), transient: false } as const;
  return err({ ...what, at: parts.now(), detail: bridge.error });
}
