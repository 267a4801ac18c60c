import { defineConfig } from '@playwright/test';

// The real Electron, each test with a data folder of its own; `npm test` provides screen, bus and sandbox.
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  // Named when it had to be (scripts/checks/counts.mjs): real players and windows on a busy machine.
  retries: 1,
  reporter: [['list']],
});
