import type { PlayerKind } from './report.ts';

/**
 * How a player tells of itself, as far as the estimator has to know. All in milliseconds. How early and how late a
 * single word may be comes with each report; `earlyMs` and `lateMs` are what the kind usually promises.
 */
export interface Contract {
  readonly earlyMs: number;
  readonly lateMs: number;
  /** So far apart two proofs may be and still mean the same: the noise of a busy computer. */
  readonly slackMs: number;
  /** An unchanged position for so long of playing means that the player stands; null where it tells that itself. */
  readonly stallMs: number | null;
  /** Whether a stand-still is told; otherwise it shows only in a position that no longer changes. */
  readonly tellsStall: boolean;
  /** A slower answer is not used. */
  readonly maxRttMs: number;
  /** How long after it happened a pause, a resume or another speed may still be untold. */
  readonly playLagMs: number;
  /** After so long without a word while playing, the clock runs on marked stale … */
  readonly staleMs: number;
  /** … and after so long it stands. */
  readonly lostMs: number;
  /** How far, beyond drift, what it tells and its picture may come apart, as a share of the time. */
  readonly wanderShare: number;
  /** Never claim to be surer than this, because the player's own word is worth no more. */
  readonly leastDoubtMs: number;
}

const local = { staleMs: 2000, lostMs: 10_000, leastDoubtMs: 0, wanderShare: 0 } as const;

const vlc: Contract = {
  ...local,
  earlyMs: 60,
  lateMs: 560,
  slackMs: 25,
  stallMs: 1300,
  tellsStall: false,
  maxRttMs: 200,
  playLagMs: 120,
};

/** Tells a place every 100 ms by a clock of its own, which is up to 50 ms behind and 95 ms ahead of the picture as it was last set. */
const chromium: Contract = {
  ...local,
  wanderShare: 0.02,
  earlyMs: 120,
  lateMs: 120,
  slackMs: 20,
  stallMs: null,
  tellsStall: true,
  maxRttMs: 150,
  playLagMs: 60,
};

/** Counts whole seconds by the wall clock and does not notice when the picture stands. */
const firefox: Contract = {
  ...local,
  earlyMs: 250,
  lateMs: 1050,
  slackMs: 20,
  stallMs: 2300,
  tellsStall: false,
  maxRttMs: 150,
  playLagMs: 60,
};

/** What is promised by a player on the session bus that nobody measured: whole seconds, and no more. */
const anyMpris: Contract = { ...firefox, leastDoubtMs: 500 };

const contracts: { readonly [K in PlayerKind]: Contract } = {
  'in-app': {
    ...local,
    staleMs: 1500,
    earlyMs: 5,
    lateMs: 25,
    slackMs: 10,
    stallMs: null,
    tellsStall: true,
    maxRttMs: 100,
    playLagMs: 20,
  },
  mpv: {
    ...local,
    earlyMs: 42,
    lateMs: 15,
    slackMs: 10,
    stallMs: 400,
    tellsStall: true,
    maxRttMs: 120,
    playLagMs: 20,
  },
  vlc,
  mpris: anyMpris,
  kodi: {
    ...local,
    earlyMs: 120,
    lateMs: 300,
    slackMs: 25,
    stallMs: 900,
    tellsStall: false,
    maxRttMs: 150,
    playLagMs: 60,
  },
  jellyfin: {
    earlyMs: 600,
    lateMs: 1600,
    slackMs: 60,
    stallMs: null,
    tellsStall: false,
    maxRttMs: 1500,
    playLagMs: 1000,
    staleMs: 25_000,
    lostMs: 60_000,
    wanderShare: 0,
    leastDoubtMs: 2000,
  },
};

/** The players behind the session bus whose ways were measured, by a word in their names. */
const byName: readonly (readonly [word: string, contract: Contract])[] = [
  ['firefox', firefox],
  ['chrom', chromium],
  ['edge', chromium],
  ['brave', chromium],
  ['vlc', vlc],
];

/**
 * The contract of a kind of player. Behind the session bus (`mpris`) very different players speak: `name` is the bus
 * name or identity, and an unknown one is trusted to the second only.
 */
export const contractFor = (kind: PlayerKind, name = ''): Contract => {
  if (kind !== 'mpris') return contracts[kind];
  const lower = name.toLowerCase();
  return byName.find(([word]) => lower.includes(word))?.[1] ?? contracts.mpris;
};
