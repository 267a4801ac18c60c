import fc from 'fast-check';

/** The seed of every property test, so that a change fails or passes the same way on every machine. */
const FIXED_SEED = 20_201_105;

const asked = process.env['DOCKET_SEED'];

/** `DOCKET_SEED=random` looks further, and a number repeats what such a run found. */
const seed = asked === undefined ? FIXED_SEED : asked === 'random' ? undefined : Number(asked);
if (seed !== undefined && !Number.isSafeInteger(seed)) {
  throw new Error(`DOCKET_SEED is "${asked ?? ''}", and must be a whole number or "random".`);
}

/** The long check looks at ten times as many samples, wherever a test does not say itself how many it needs. */
const LONG_RUNS = 1_000;
const more = process.env['DOCKET_TESTS'] === 'long' ? { numRuns: LONG_RUNS } : {};

fc.configureGlobal({ ...more, ...(seed === undefined ? {} : { seed }) });
