import { LENGTH_MS } from './film.mjs';
import { now, until, wait } from './screen.mjs';

/** How many foreign seeks and pauses are made. */
const SEEKS = 8;
const PAUSES = 5;
/** After a seek the film is left to play for so long (ms), and as long as a pause lasts. */
const SEEK_MS = 2500;
const PAUSE_MS = 1300;
/** What settles before a stretch of playing counts (ms). */
const SETTLE_MS = 3000;

/** A stretch of undisturbed playing. */
async function stretch(marks, name, ms) {
  await wait(SETTLE_MS);
  const from = now();
  await wait(ms);
  marks.stretches.push({ name, from, to: now() });
}

/** Somebody else seeks about; every place is far from the one before. */
async function seeks(player, marks) {
  for (let count = 0; count < SEEKS; count += 1) {
    const toMs = 20_000 + ((count * 3 + 1) % SEEKS) * 61_300;
    const at = now();
    await player.seek(toMs);
    await wait(SEEK_MS + count * 37);
    marks.seeks.push({ at, toMs, until: now() });
  }
}

async function pauses(player, marks) {
  for (let count = 0; count < PAUSES; count += 1) {
    const at = now();
    await player.pause();
    await wait(PAUSE_MS + count * 23);
    marks.pauses.push({ at, until: now() });
    await player.play();
    await wait(SEEK_MS + count * 31);
  }
}

const stateNow = (player) => player.following.samples.at(-1)?.state ?? 'nothing';

/** How long (ms) it takes until the clock's state is another than before a signal; null when it does not notice. */
async function noticed(player, signal, isNoticed) {
  const at = now();
  player.signal(signal);
  try {
    await until(
      signal,
      () => player.following.samples.some(({ monoMs, state }) => monoMs > at && isNoticed(state)),
      15_000,
    );
  } catch {
    return null;
  }
  return player.following.samples.find(({ monoMs, state }) => monoMs > at && isNoticed(state)).monoMs - at;
}

const unwell = ['degraded', 'lost', 'closed', 'refused', 'connecting'];

/**
 * Puts a playing player through everything: two stretches of playing, the second in the last minute of the film, foreign
 * seeks, pauses, a halt and a crash. Gives the marks by which its clock is judged.
 */
export async function live(player, seconds) {
  const marks = { stretches: [], seeks: [], pauses: [], hangMs: null, killMs: null };
  await until('the clock', () => stateNow(player) === 'playing', 30_000);
  await stretch(marks, 'early', seconds * 1000);
  await seeks(player, marks);
  await pauses(player, marks);
  const lastMs = Math.min(50_000, seconds * 1000);
  await player.seek(LENGTH_MS - lastMs - SETTLE_MS - 3000);
  await stretch(marks, 'last minute', lastMs);
  await player.seek(100_000);
  await wait(SETTLE_MS);
  marks.hangMs = await noticed(player, 'SIGSTOP', (state) => unwell.includes(state));
  player.signal('SIGCONT');
  await until('the clock again', () => stateNow(player) === 'playing', 15_000);
  await wait(1000);
  marks.killMs = await noticed(player, 'SIGKILL', (state) => state !== 'playing');
  return marks;
}
