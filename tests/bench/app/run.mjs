// One part of the bench in a process of its own, started by scripts/bench.mjs:
// node tests/bench/app/run.mjs PART GROUND ANSWER, where GROUND and ANSWER are files with JSON.
import { readFileSync, writeFileSync } from 'node:fs';
import { measureBytes } from './bytes.mjs';
import { measureFrames } from './frames.mjs';
import { measureIdle } from './idle.mjs';
import { measureMemory } from './memory.mjs';
import { measureStarts } from './start.mjs';

const [, , part, groundFile, answerFile] = process.argv;
const { empty, profiles, runs } = JSON.parse(readFileSync(groundFile, 'utf8'));

const docket = (name) => ({ app: '.', data: profiles[name] });
const emptyApp = { app: empty, data: profiles.empty };
const sizes = { empty: emptyApp, none: docket('none'), some: docket('some'), many: docket('many') };

const parts = {
  start: () => measureStarts(sizes, runs),
  memory: () => measureMemory(sizes, Math.max(1, Math.ceil(runs / 5))),
  idle: () => measureIdle({ empty: emptyApp, some: docket('some') }),
  frames: async () => ({
    some: await measureFrames(docket('some')),
    many: await measureFrames(docket('many')),
    one: await measureFrames(docket('one')),
  }),
  bytes: () => measureBytes(empty),
};

writeFileSync(answerFile, JSON.stringify(await parts[part]()));
