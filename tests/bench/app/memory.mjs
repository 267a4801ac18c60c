import { readFileSync } from 'node:fs';
import { spreadOf } from './figures.mjs';
import { end, look, pause, processesOf, start } from './running.mjs';

/** How long (ms) an app is left alone before it is weighed: what a start needs for a moment is given back by then. */
const SETTLE_MS = 20_000;
const KB_PER_MB = 1024;

const kbOf = (text, name) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'mu').exec(text)?.[1] ?? Number.NaN);

/** What a process takes: `pss` shares common pages out among those that use them, `own` is what it alone uses. */
function weigh(pid) {
  const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  const own = kbOf(text, 'Private_Clean') + kbOf(text, 'Private_Dirty');
  return { rss: kbOf(text, 'Rss') / KB_PER_MB, pss: kbOf(text, 'Pss') / KB_PER_MB, own: own / KB_PER_MB };
}

const kinds = ['rss', 'pss', 'own'];
const sum = (all, kind) => all.reduce((total, one) => total + one[kind], 0);

/** Main and all renderers together, also those of hidden windows, and what there is besides (screen, network, bridges). */
function weighAll(data) {
  const weighed = processesOf(data).map((one) => ({ ...one, ...weigh(one.pid) }));
  const counted = weighed.filter(({ type }) => type === 'main' || type === 'renderer');
  const rest = weighed.filter(({ type }) => type !== 'main' && type !== 'renderer');
  return {
    ...Object.fromEntries(kinds.map((kind) => [kind, sum(counted, kind)])),
    mainPss: sum(
      weighed.filter(({ type }) => type === 'main'),
      'pss',
    ),
    renderersPss: sum(
      weighed.filter(({ type }) => type === 'renderer'),
      'pss',
    ),
    restPss: sum(rest, 'pss'),
  };
}

async function once(what) {
  const running = await start(what);
  try {
    const { browser } = await look(running);
    await browser.close();
    await pause(SETTLE_MS);
    return weighAll(what.data);
  } finally {
    await end(running);
  }
}

/** MB of main and renderers for each app, in turn, `runs` times each. */
export async function measureMemory(apps, runs) {
  const found = Object.fromEntries(Object.keys(apps).map((name) => [name, []]));
  for (let nth = 0; nth < runs; nth += 1) {
    for (const [name, what] of Object.entries(apps)) found[name].push(await once(what));
  }
  return Object.fromEntries(
    Object.entries(found).map(([name, all]) => [
      name,
      Object.fromEntries(Object.keys(all[0]).map((key) => [key, spreadOf(all.map((one) => one[key]))])),
    ]),
  );
}
