/** How often each fault is made to happen. */
interface Scale {
  readonly kills: number;
  readonly cuts: Readonly<Record<'ext4' | 'xfs' | 'btrfs', number>>;
  readonly controlCuts: number;
  /**
   * The share of what was acknowledged that the store without a flush loses at least in them: a fifth over four cuts. Two
   * cuts may fall soon after the file system's own flush (19 % and 18 % were seen), so there they only show that a loss is
   * seen.
   */
  readonly controlLoses: number;
  readonly sharedRuns: number;
  /** Wall time in milliseconds of one run of two writers. */
  readonly sharedRunMs: number;
  /** The share that the store without journals loses at least in them; one short run only shows that a loss is seen. */
  readonly sharedLoses: number;
  readonly overlappingKills: number;
  readonly damages: number;
}

const QUICK: Scale = {
  kills: 60,
  cuts: { ext4: 3, xfs: 2, btrfs: 2 },
  controlCuts: 2,
  controlLoses: 0.02,
  sharedRuns: 1,
  sharedRunMs: 1500,
  sharedLoses: 0.01,
  overlappingKills: 10,
  damages: 40,
};

const LONG: Scale = {
  kills: 1000,
  cuts: { ext4: 15, xfs: 8, btrfs: 8 },
  controlCuts: 4,
  controlLoses: 0.2,
  sharedRuns: 5,
  sharedRunMs: 4000,
  sharedLoses: 0.1,
  overlappingKills: 100,
  damages: 200,
};

const asked = process.env['DOCKET_FAULTS'];
if (asked !== undefined && asked !== 'long')
  throw new Error(`DOCKET_FAULTS is "${asked}", and must be "long".`);

/** `DOCKET_FAULTS=long` is the whole of it, a quarter of an hour; without it a minute that runs with every check. */
export const scale = asked === 'long' ? LONG : QUICK;

/** No second try: a change that is lost once is lost. The time is in milliseconds. */
export const oneTry = { retry: 0, timeout: 1_800_000 } as const;
