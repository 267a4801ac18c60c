/*
 * node scripts/headless.mjs node tests/bench/players/players.bench.mjs [in-app|mpv|vlc|chromium …] [--seconds N]
 *
 * Real players show a film whose frames carry their numbers, and the picture is read back from the X server: how far is
 * the clock that Docket makes of the player's words from what a viewer sees? The naive clock takes the last word and the
 * time since, from the same words. Ends with 1 when a bar is missed. Run by hand, on a computer with nothing else to
 * do: it takes about N × 2 + 60 s for each player. The figures are also written to players-bench.json in the cache.
 */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { missed, print } from './bars.mjs';
import { startChromium } from './chromium.mjs';
import { benchFolder, numberedFilm } from './film.mjs';
import { bundleParts } from './following.mjs';
import { startFilmWindow } from './in-app.mjs';
import { judge } from './judge.mjs';
import { startMpv } from './mpv.mjs';
import { readPicture } from './picture.mjs';
import { live } from './scenario.mjs';
import { startVlc } from './vlc.mjs';

const starters = { 'in-app': startFilmWindow, mpv: startMpv, vlc: startVlc, chromium: startChromium };

async function measure(name, { seconds, film, folder }) {
  const player = await starters[name]({ film, folder });
  const picture = readPicture(player.env, player.region);
  try {
    const marks = await live(player, seconds);
    const { samples, events, estimates } = player.following;
    const raw = { changes: picture.changes, samples, estimates: estimates?.() ?? null, events, marks };
    writeFileSync(join(benchFolder(), `raw-${name}.json`), JSON.stringify(raw));
    return { load: loadavg()[0], ...judge(raw) };
  } finally {
    picture.stop();
    await player.stop();
  }
}

function wanted(words) {
  const at = words.indexOf('--seconds');
  const seconds = at === -1 ? 60 : Number(words[at + 1]);
  const names = at === -1 ? words : words.toSpliced(at, 2);
  const unknown = names.find((name) => !Object.hasOwn(starters, name));
  if (unknown !== undefined || !(seconds > 0)) throw new Error(`not understood: ${words.join(' ')}`);
  return { seconds, names: names.length > 0 ? names : Object.keys(starters) };
}

const { seconds, names } = wanted(process.argv.slice(2));
const folder = mkdtempSync(join(tmpdir(), 'docket-players-bench-'));
chmodSync(folder, 0o755);
try {
  await bundleParts(folder);
  const film = numberedFilm();
  const all = {};
  for (const name of names) {
    const found = await measure(name, { seconds, film, folder });
    print(name, found);
    const misses = missed(name, found);
    for (const miss of misses) console.log(`  MISSED ${miss}`);
    if (misses.length > 0) process.exitCode = 1;
    all[name] = { ...found, misses };
  }
  const path = join(benchFolder(), 'players-bench.json');
  writeFileSync(
    path,
    `${JSON.stringify({ seconds, at: new Date().toISOString(), players: all }, null, 2)}\n`,
  );
  console.log(`\n${path}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
