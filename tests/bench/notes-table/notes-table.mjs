import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { bundleForNode } from '../bundle-for-node.mjs';
import { sampleNotes } from '../search/sample-notes.mjs';

const ROWS = 80;
const QUERIES = 60;
const WARM_UP = 10;

const percentile = (times, share) => {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
};

/** How long the main thread was held up at worst (ms), by a timer that is due every millisecond. */
function watch() {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  return () => {
    delay.disable();
    return delay.max / 1e6;
  };
}

/** Work of this process since `before` (ms of CPU time, all threads): what a loaded computer does not change. */
const cpuSince = (before) => {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
};

/** The most work between two turns of the event loop (ms of CPU time): an upper bound, other threads count too. */
function watchCpu() {
  let most = 0;
  let last = process.cpuUsage();
  let isOn = true;
  const look = () => {
    most = Math.max(most, cpuSince(last));
    last = process.cpuUsage();
    if (isOn) setImmediate(look);
  };
  setImmediate(look);
  return () => {
    isOn = false;
    return most;
  };
}

async function timed(work) {
  const worst = watch();
  const mostCpu = watchCpu();
  const [started, cpu] = [performance.now(), process.cpuUsage()];
  await work();
  return {
    ms: performance.now() - started,
    cpuMs: cpuSince(cpu),
    longestBlockMs: worst(),
    longestBlockCpuMs: mostCpu(),
  };
}

const question = (text, more = {}) => ({ text, scope: 'all', sort: 'time', descending: false, ...more });

/** What viewers ask of the table, by kind. */
const questions = ({ pick, rare, random }) => ({
  'scrolling, no query': () => ({ question: question(''), from: Math.floor(random() * 90_000) }),
  filters: () => ({
    question: question(`case:jackson is:question after:${1 + Math.floor(random() * 99)}:00`),
  }),
  'a tag': () => ({ question: question(random() < 0.5 ? 'tag:law' : '-tag:law') }),
  'a rare word': () => ({ question: question(rare()) }),
  'a word and a filter': () => ({ question: question(`${pick()} case:stewart`) }),
  'a word of half the notebook': () => ({ question: question(`${pick()} `) }),
});

/** The plain way in the same run: an array of all notes, filtered and sorted for every question. */
function plainRows(notes, { question: asked, from = 0 }) {
  const word = asked.text.split(' ')[0].toLowerCase();
  const found = notes.filter((note) => note.text.toLowerCase().includes(word));
  found.sort((a, b) => (a.filmMs ?? Infinity) - (b.filmMs ?? Infinity));
  return found.slice(from, from + ROWS);
}

async function bulkFigures(table, count) {
  const ask = async (call, args) => {
    const outcome = await table.calls[call](args, table.desk);
    if (!outcome.ok) throw new Error(outcome.error.message);
    return outcome.value;
  };
  const which = { question: question(''), except: [] };
  const tag = await timed(() => ask('noteTable.bulk', { which, change: { what: 'add-tag', tag: 'bench' } }));
  const undo = await timed(() => table.desk.keeper.undo());
  const rename = await timed(() => ask('tags.rename', { from: 'law', to: 'justice', merge: false }));
  const list = await timed(() => ask('tags.list', {}));
  const few = { ids: Array.from({ length: 12 }, (_, at) => `note-${String(at * 7).padStart(6, '0')}`) };
  const twelve = await timed(() =>
    ask('noteTable.bulk', { which: few, change: { what: 'set-answered', answered: true } }),
  );
  return {
    notes: count,
    'tag all': tag,
    'undo it': undo,
    'rename a tag of a fifth': rename,
    'list tags': list,
    'change 12': twelve,
  };
}

/** Windows of rows, bulk changes and memory with `count` notes; ratios are to plain arrays in the same run. */
export async function measureNotesTable(count = 100_000) {
  const folder = mkdtempSync(join(tmpdir(), 'docket-table-bench-'));
  try {
    await bundleForNode(folder, { 'search-worker': resolve('src/main/search/search-worker.ts') }, 'cjs');
    await bundleForNode(folder, { parts: resolve('tests/bench/notes-table/parts.ts') });
    const { tableDesk } = await import(pathToFileURL(join(folder, 'parts.mjs')).href);
    const sample = sampleNotes(count);
    const table = await tableDesk(sample.notes, join(folder, 'search-worker.cjs'));
    const rows = (args) => table.calls['noteTable.rows']({ from: 0, count: ROWS, ...args }, table.desk);
    const before = process.memoryUsage().heapUsed;
    const first = await timed(() => rows({ question: question('') }));
    const sorted = await timed(() => rows({ question: question('', { sort: 'tag' }) }));
    for (let settled = false; !settled;) {
      const { ms } = await timed(() => rows({ question: question(`${sample.rare()} ${sample.rare()}`) }));
      settled = ms < 30;
    }
    const memoryMb = (process.memoryUsage().heapUsed - before) / 2 ** 20;
    const kinds = {};
    const all = { withWords: [], withoutWords: [] };
    for (const [kind, next] of Object.entries(questions(sample))) {
      for (let at = 0; at < WARM_UP; at += 1) await rows(next());
      const times = [];
      const works = [];
      const worst = watch();
      for (let at = 0; at < QUERIES; at += 1) {
        const asked = next();
        const [started, cpu] = [performance.now(), process.cpuUsage()];
        await rows(asked);
        works.push(cpuSince(cpu));
        times.push(performance.now() - started);
      }
      const longestBlockMs = worst();
      const asked = next();
      const plain = Array.from({ length: 3 }, () => {
        const started = performance.now();
        plainRows(sample.notes, asked);
        return performance.now() - started;
      });
      all[kind.includes('word') ? 'withWords' : 'withoutWords'].push(...times);
      kinds[kind] = {
        p50: percentile(times, 0.5),
        p95: percentile(times, 0.95),
        cpuP50: percentile(works, 0.5),
        cpuP95: percentile(works, 0.95),
        longestBlockMs,
        plainOverOurs: percentile(plain, 0.5) / percentile(times, 0.5),
      };
    }
    const bulk = await bulkFigures(table, count);
    await table.close();
    const p95 = Object.fromEntries(
      Object.entries(all).map(([which, times]) => [which, percentile(times, 0.95)]),
    );
    return { notes: count, first, sorted, memoryMb, rows: { p95, ...kinds }, bulk };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
