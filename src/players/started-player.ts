/** A player that was opened from Docket and can be followed now. */
export interface StartedPlayer {
  /** As on the command line. */
  readonly target: string;
  /** For this session only; never written down by Docket. */
  readonly secret: string | null;
  readonly pid: number;
  /** Resolves when the player has ended and everything that was made for it is gone. Docket never ends it. */
  readonly tidied: Promise<void>;
}
