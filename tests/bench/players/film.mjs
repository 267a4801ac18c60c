import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../../../scripts/setup/paths.mjs';

/** The picture's size; a block of the burnt-in number is 24 pixels wide. */
export const picture = { width: 576, height: 324 };
export const FPS = 24;
/** Ten minutes and 918 ms: a player that cuts lengths to seconds is almost a second off at the end. */
export const LENGTH_MS = 600_918;

const BLOCK = 24;

/** Whether a bit of the frame's number is set, in ffmpeg's words; 0 is the lowest. */
const bit = (place) => `gte(mod(n\\,${2 ** (place + 1)})\\,${2 ** place})`;
const check = (place) => `eq(mod(${[0, 4, 8, 12].map((by) => bit(by + place)).join('+')}\\,2)\\,1)`;

/** What each block shows, from left to right; see frame-reader.c. */
const blocks = [
  '1',
  '0',
  ...Array.from({ length: 16 }, (_, index) => bit(15 - index)),
  ...[3, 2, 1, 0].map(check),
  '1',
  '0',
];

const draw = (when, index) =>
  `drawbox=x=${index * BLOCK}:y=0:w=${BLOCK}:h=${BLOCK}:color=white:t=fill:enable=${when}`;

function make(path) {
  const bar = `color=c=black:s=${picture.width}x${BLOCK}:r=${FPS}`;
  const filters = [bar, ...blocks.map(draw), `pad=${picture.width}:${picture.height}:0:0:gray`].join(',');
  const seconds = String(LENGTH_MS / 1000);
  const inputs = ['-f', 'lavfi', '-i', filters, '-f', 'lavfi', '-i', 'sine=440:r=44100'];
  const codecs = ['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '20', '-pix_fmt', 'yuv420p', '-g', '48'];
  const sound = ['-c:a', 'aac', '-b:a', '48k', '-movflags', '+faststart'];
  const words = ['-v', 'error', '-y', ...inputs, '-t', seconds, ...codecs, ...sound, path];
  const made = spawnSync('ffmpeg', words, { encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`ffmpeg made no film: ${made.error?.message ?? made.stderr}`);
}

/** The folder of what the bench makes once; every user may read it. */
export function benchFolder() {
  const folder = join(cacheFolder(), 'bench', 'players');
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  return folder;
}

/** A film of 24 frames a second with the number of each frame in black and white blocks at its top; made once. */
export function numberedFilm() {
  const path = join(benchFolder(), 'numbered-24fps-600918ms.mp4');
  if (existsSync(path)) return path;
  console.log('making the film …');
  const unfinished = `${path}.part.mp4`;
  make(unfinished);
  chmodSync(unfinished, 0o644);
  renameSync(unfinished, path);
  return path;
}
