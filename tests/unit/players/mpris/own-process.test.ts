import { expect, test } from 'vitest';
import { isOwnProcess, linuxProcesses, type Processes } from '../../../../src/players/mpris/own-process.ts';

/** A login shell (10) started a browser (20), which started Docket (30) with two of its own (31, 32) and an mpv (40). */
const family: ReadonlyMap<number, readonly [parent: number, program: string]> = new Map([
  [10, [1, '/bin/bash']],
  [20, [10, '/usr/bin/chromium']],
  [30, [20, '/opt/docket/docket']],
  [31, [30, '/opt/docket/docket']],
  [32, [31, '/opt/docket/docket']],
  [40, [30, '/usr/bin/mpv']],
  [50, [10, '/opt/docket/docket']],
]);
const processes: Processes = {
  parentOf: (pid) => Promise.resolve(family.get(pid)?.[0] ?? null),
  programOf: (pid) => Promise.resolve(family.get(pid)?.[1] ?? null),
};

test.each([
  [31, 'itself', true],
  [30, 'its parent', true],
  [32, 'its child', true],
  [20, 'the browser that started Docket', false],
  [40, 'an mpv that Docket started', false],
  [50, 'another Docket, of nobody here', false],
  [99, 'nobody', false],
])('of 31, %i (%s) is own: %j', async (pid, _who, isOwn) => {
  expect(await isOwnProcess(pid, [31], processes)).toBe(isOwn);
});

test.runIf(process.platform === 'linux')(
  'this very process and its parent are found in the list of Linux',
  async () => {
    expect(await linuxProcesses.parentOf(process.pid)).toBe(process.ppid);
    expect(await linuxProcesses.programOf(process.pid)).toBe(await linuxProcesses.programOf(process.pid));
    expect(await linuxProcesses.programOf(process.pid)).toMatch(/node/u);
    expect(await linuxProcesses.parentOf(2 ** 30)).toBeNull();
  },
);
