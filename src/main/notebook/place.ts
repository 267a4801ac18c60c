import type { UpgradeStep } from '../../shared/domain/notebook/upgrade.ts';
import type { Io } from './io.ts';

/** Where a notebook lives and what its files are written with. */
export interface Place {
  readonly io: Io;
  readonly folder: string;
  readonly appVersion: string;
  readonly now: () => Date;
  /** The schema that is written, and the steps that lead to it. */
  readonly schema: number;
  readonly upgradeSteps: ReadonlyMap<number, UpgradeStep>;
  /** How many bytes of JSON one batch may have. */
  readonly longestBatch: number;
}

/** Half of what can be read back as one text: a longer line would be written, and then taken for a damaged one. */
export const LONGEST_BATCH = 256 << 20;

/** When a notebook is compacted without being asked. */
export interface CompactionLimits {
  readonly operations: number;
  readonly bytes: number;
  /** Wall time without a commit. */
  readonly idleMs: number;
}

/** As measured: often enough that a start stays quick, seldom enough that writing stays cheap. */
export const USUAL_LIMITS: CompactionLimits = { operations: 1000, bytes: 8 << 20, idleMs: 15 * 60_000 };
