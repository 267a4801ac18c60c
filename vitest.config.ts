import { availableParallelism } from 'node:os';

import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** By itself Vitest leaves one core free, which on a computer of two is half the time. */
const maxWorkers = Math.max(2, availableParallelism());

/** Files that take longest begin first, so that no worker waits for one of them at the end. */
const longFiles = /leaks|every-fault|broadcasts|kill-9|players\/domain\/bar/u;
const isLong = ({ moduleId }: TestSpecification): number => Number(longFiles.test(moduleId));
const byName = (one: TestSpecification, other: TestSpecification): number =>
  one.moduleId < other.moduleId ? -1 : 1;

/** The same order in every run, on every computer; Vitest's own depends on what it measured the last time. */
class LongFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return Promise.resolve(files.toSorted((one, other) => isLong(other) - isLong(one) || byName(one, other)));
  }
}

// `retry`: what plays with real players, disks and processes may be tried once more; it is named when it had to be.
// `isolate: false`: the files of one process share what they import, which is then read once and not 268 times.
// `waits`: what waits for players more than it works, so that a third file can wait beside two others.
const node = (
  name: string,
  include: string[],
  { timeout = 60_000, retry = 0, isolate = true, waits = false } = {},
) => ({
  test: {
    name,
    include,
    environment: 'node' as const,
    setupFiles: ['tests/support/fixed-seed.ts'],
    testTimeout: timeout,
    hookTimeout: timeout,
    retry,
    isolate,
    ...(waits ? { maxWorkers: maxWorkers + 1, sequence: { groupOrder: 1 } } : {}),
  },
});

export default defineConfig({
  test: {
    maxWorkers,
    sequence: { sequencer: LongFirst },
    projects: [
      node('unit', ['tests/unit/**/*.test.{ts,tsx,mjs}'], { isolate: false }),
      node('architecture', ['tests/architecture/**/*.test.ts'], { timeout: 120_000 }),
      node('conformance', ['tests/conformance/**/*.test.ts'], { timeout: 120_000, retry: 1, waits: true }),
      node('faults', ['tests/faults/**/*.test.ts'], { timeout: 300_000, retry: 1 }),
      // Only `npm run check:long` (scripts/checks/long-table.mjs) runs these.
      node('long', ['tests/long/**/*.test.ts'], { timeout: 600_000, retry: 1 }),
      node('package', ['tests/package/**/*.test.{ts,mjs}'], { timeout: 300_000, retry: 1 }),
    ],
  },
});
