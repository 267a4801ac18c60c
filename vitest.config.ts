import { defineConfig } from 'vitest/config';

const node = (name: string, include: string[], timeout = 60_000) => ({
  test: {
    name,
    include,
    environment: 'node' as const,
    setupFiles: ['tests/support/fixed-seed.ts'],
    testTimeout: timeout,
    hookTimeout: timeout,
  },
});

export default defineConfig({
  test: {
    projects: [
      node('unit', ['tests/unit/**/*.test.{ts,tsx,mjs}']),
      node('architecture', ['tests/architecture/**/*.test.ts'], 120_000),
      node('conformance', ['tests/conformance/**/*.test.ts'], 120_000),
      node('faults', ['tests/faults/**/*.test.ts'], 300_000),
      node('package', ['tests/package/**/*.test.ts'], 300_000),
    ],
  },
});
