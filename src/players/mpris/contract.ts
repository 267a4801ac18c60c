import type { Capabilities } from '../../shared/domain/players/report.ts';
import { programOf } from './names.ts';

/**
 * What a player's position over MPRIS is worth, as measured: the true one lies in [told − early, told + late], in ms.
 * Browsers are never commanded: one moved by 10 s when asked for 30, others ignore what they are asked.
 */
export interface MprisContract {
  readonly earlyMs: number;
  readonly lateMs: number;
  /** `earlyMs` from a seek until the next pause or play: Firefox counts the time of loading as played. Else null. */
  readonly earlyAfterSeekMs: number | null;
  readonly pollMs: number;
  /** Whether lengths are cut to whole seconds. */
  readonly cutsLength: boolean;
  readonly capabilities: Capabilities;
}

const asked: Capabilities = {
  canSeek: true,
  canPause: true,
  tellsBuffering: false,
  tellsRate: true,
  grade: 'fine',
};
const browser = { ...asked, canSeek: false, canPause: false } as const;

const chromium: MprisContract = {
  earlyMs: 120,
  lateMs: 120,
  earlyAfterSeekMs: null,
  pollMs: 150,
  cutsLength: false,
  capabilities: { ...browser, tellsBuffering: true },
};
const firefox: MprisContract = {
  earlyMs: 250,
  lateMs: 1050,
  earlyAfterSeekMs: 2200,
  pollMs: 200,
  cutsLength: true,
  capabilities: { ...browser, grade: 'coarse' },
};
const vlc: MprisContract = {
  earlyMs: 60,
  lateMs: 560,
  earlyAfterSeekMs: null,
  pollMs: 120,
  cutsLength: false,
  capabilities: asked,
};
const mpv: MprisContract = { ...vlc, lateMs: 60 };

/** Somebody else's player, of which nothing was measured: whole seconds are the least that players keep. */
const unknownPlayer: MprisContract = {
  ...vlc,
  earlyMs: 250,
  lateMs: 1050,
  pollMs: 200,
  capabilities: { ...asked, grade: 'second' },
};

const contracts: ReadonlyMap<string, MprisContract> = new Map([
  ...['chromium', 'chrome', 'google-chrome', 'brave', 'vivaldi', 'edge', 'msedge', 'opera'].map(
    (program) => [program, chromium] as const,
  ),
  ...['firefox', 'firefox-esr', 'librewolf', 'waterfox', 'floorp', 'zen'].map(
    (program) => [program, firefox] as const,
  ),
  ['vlc', vlc],
  ['mpv', mpv],
]);

/** The contract of the player with this short name. */
export const contractOf = (short: string): MprisContract => contracts.get(programOf(short)) ?? unknownPlayer;
