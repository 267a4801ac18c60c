import type { RunningDocket } from '../docket.ts';

/** What the saboteur takes away of Electron before Docket gets it (saboteur.cjs). */
export interface Sabotage {
  readonly without?: readonly string[];
  /** Overwrites preferences of every page. */
  readonly preferences?: Readonly<Record<string, unknown>>;
  /** A refused window is handed to the system's browser instead. */
  readonly opensOutside?: boolean;
  /** Added to the preload script, which is then another file. */
  readonly preload?: string;
  /** Switches that the app is started with. */
  readonly switches?: readonly string[];
}

/** One item of Electron's security checklist, and how the running app is seen to meet it. */
export interface Protection {
  /** The number in Electron's list; null for what Docket promises beyond it. */
  readonly item: number | null;
  readonly name: string;
  /** What was found wrong, in words; empty when the item is met. */
  readonly findings: (running: RunningDocket) => Promise<readonly string[]>;
  /** Takes the protection away: the findings must then not be empty. */
  readonly sabotage: Sabotage;
  /** Where several walls stand one behind the other: each taken away alone, the item must still be met. */
  readonly walls?: readonly Sabotage[];
}
