import { defineConfig } from 'vitest/config';

// `retry`: what plays with real players, disks and processes may be tried once more; it is named when it had to be.
const node = (name: string, include: string[], { timeout = 60_000, retry = 0 } = {}) => ({
  test: {
    name,
    include,
    environment: 'node' as const,
    setupFiles: ['tests/support/fixed-seed.ts'],
    testTimeout: timeout,
    hookTimeout: timeout,
    retry,
  },
});

export default defineConfig({
  test: {
    projects: [
      node('unit', ['tests/unit/**/*.test.{ts,tsx,mjs}']),
      node('architecture', ['tests/architecture/**/*.test.ts'], { timeout: 120_000 }),
      node('conformance', ['tests/conformance/**/*.test.ts'], { timeout: 120_000, retry: 1 }),
      node('faults', ['tests/faults/**/*.test.ts'], { timeout: 300_000, retry: 1 }),
      // Only `npm run check:long` (scripts/checks/long-table.mjs) runs these.
      node('long', ['tests/long/**/*.test.ts'], { timeout: 600_000, retry: 1 }),
      node('package', ['tests/package/**/*.test.ts'], { timeout: 300_000, retry: 1 }),
    ],
  },
});
