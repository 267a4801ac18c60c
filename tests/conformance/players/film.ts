import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';

/** A film of 24 frames a second with sound, and its length to the millisecond. */
export interface Film {
  readonly path: string;
  readonly lengthMs: number;
}

const make = (path: string, seconds: number): Film => {
  const picture = ['-f', 'lavfi', '-i', `color=c=gray:s=64x36:r=24:d=${seconds}`];
  const sound = ['-f', 'lavfi', '-i', `sine=440:r=8000:d=${seconds}`];
  const codecs = ['-c:v', 'libx264', '-preset', 'ultrafast', '-g', '48', '-c:a', 'aac', '-b:a', '16k'];
  const words = ['-loglevel', 'error', '-y', ...picture, ...sound, ...codecs, '-t', String(seconds), path];
  const made = spawnSync('ffmpeg', words, { encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`ffmpeg made no film: ${made.stderr}`);
  return { path, lengthMs: seconds * 1000 };
};

/** The films of one file of tests, in a folder that every user may enter. */
export interface Films {
  readonly folder: string;
  /** Ten minutes and 918 ms: players that cut lengths to seconds are almost a second off at its end. */
  readonly long: Film;
  readonly short: Film;
}

/** Has the films made before the tests and taken away after them. */
export function withFilms(): () => Films {
  let films: Films | null = null;
  beforeAll(() => {
    const folder = mkdtempSync(join(tmpdir(), 'docket-films-'));
    chmodSync(folder, 0o755);
    const long = make(join(folder, 'long.mp4'), 600.918);
    films = { folder, long, short: make(join(folder, 'short.mp4'), 20) };
  });
  afterAll(() => {
    if (films !== null) rmSync(films.folder, { recursive: true, force: true });
  });
  return () => {
    if (films === null) throw new Error('The films are not made yet.');
    return films;
  };
}

/** On a machine that is too busy to play a film a figure is measured once more before it counts as a failure. */
export const onBusyMachine = { retry: (loadavg()[0] ?? 0) > 4 ? 1 : 0 } as const;
