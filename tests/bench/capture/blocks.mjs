/*
 * node --expose-gc tests/bench/capture/blocks.mjs [NOTES] [NAME …]
 *
 * What is done to all notes at once, through the calls of the app and without windows, in a notebook with NOTES notes
 * (100,000). Says of each (or of those whose name holds a NAME) how long it took, the longest time for which nobody else
 * had a turn in main, how long of that main really ran and how long the engine tidied its memory; and how long a
 * `note.add` in the middle waited for the disk and whether it is there afterwards. Wants a quiet computer. Ends with 1
 * where main was held up for more than 50 ms, or where a note is missing.
 */
import { writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { add, needOk, watchTurns, withDesk } from './figures.mjs';

const BAR_MS = 50;
/** When a note comes in the middle. */
const MIDDLE_MS = 60;

const [notes = '100000', ...names] = process.argv.slice(2);

const all = { question: { text: '', scope: 'all', sort: 'time', descending: false }, except: [] };
const onlyDone = (wanted) => (outcome) => {
  const reply = needOk(outcome);
  if (reply.outcome !== wanted) throw new Error(JSON.stringify(reply).slice(0, 300));
  return reply;
};

const choices = { select: {}, times: 'film', leadIn: 'applied', order: 'time', words: 'mine' };
const tagAll = { which: all, change: { what: 'add-tag', tag: 'bench' } };

async function retimeAll(desk) {
  const asked = { scope: { of: 'all' }, how: { by: 'shift', deltaMs: 2_000 } };
  const { seen } = needOk(await desk.call('retime.preview', asked));
  return { ...asked, seen };
}

/** A note in the middle makes it ask once more. */
async function retimedAll(desk) {
  for (;;) {
    const outcome = await desk.call('retime.apply', await retimeAll(desk));
    if (outcome.ok || outcome.error.kind !== 'needs-yes') return needOk(outcome);
  }
}

async function previewed(desk, from) {
  const args = { from, format: null, columns: null, otherFilm: 'take' };
  return onlyDone('previewed')(await desk.call('import.preview', args));
}

const look = async (desk, id) =>
  onlyDone('previewed')(await desk.call('backup.preview', { from: { what: 'listed', id } })).token;

/** What is done to tags, times and the history; each is preceded by what it needs, if anything. */
const changes = (desk) => {
  const ask = async (call, args) => needOk(await desk.call(call, args));
  const undo = async () => needOk(await desk.undo());
  return {
    'tag all': [null, () => ask('noteTable.bulk', tagAll)],
    'undo of that': [null, undo],
    'redo of it': [() => ask('noteTable.bulk', tagAll).then(undo), async () => needOk(await desk.redo())],
    'rename a tag of all': [null, () => ask('tags.rename', { from: 'bench', to: 'table', merge: false })],
    'list tags': [null, () => ask('tags.list', {})],
    'look at re-timing all': [null, () => retimeAll(desk)],
    're-time all': [null, () => retimedAll(desk)],
    'undo of re-timing': [null, undo],
    'merge 200 notes': [null, () => ask('note.merge', { ids: [...desk.data.notes.keys()].slice(0, 200) })],
    compaction: [null, async () => needOk(await desk.compact())],
  };
};

/** What is done with backups and files. */
const transfers = (desk, folder) => {
  const kept = {};
  const deleteAll = async () =>
    needOk(await desk.call('noteTable.bulk', { which: all, change: { what: 'delete' } }));
  const lookAt = async () => {
    kept.token = await look(desk, kept.backup.id);
  };
  const restore = (how) => async () =>
    onlyDone('restored')(await desk.call('backup.restore', { token: kept.token, how }));
  const exported = (format) => async () => {
    desk.exportTo(join(folder, `notes.${format}`));
    onlyDone('saved')(await desk.call('export.run', { ...choices, format }));
  };
  const apply = async () =>
    onlyDone('done')(await desk.call('import.apply', { token: kept.import.token, changed: 'both' }));
  return {
    'make a backup': [null, async () => (kept.backup = onlyDone('made')(await desk.call('backup.make', {})))],
    'delete all': [null, deleteAll],
    'look at a backup': [null, lookAt],
    'merge a backup': [null, restore('merge')],
    'undo of merging': [null, async () => needOk(await desk.undo())],
    'put a backup back': [lookAt, restore('replace')],
    'export Markdown': [null, exported('markdown')],
    'export OpenTimelineIO': [null, exported('otio')],
    'export JSON': [null, exported('json')],
    'look at an import': [
      async () => {
        await deleteAll();
        desk.openFrom(join(folder, 'notes.json'));
      },
      async () => (kept.import = await previewed(desk, { what: 'ask', folder: false })),
    ],
    'take an import in': [null, apply],
    'the search begins': [null, () => desk.searchable()],
  };
};

/** A note in the middle: when the disk had it (ms from when it was asked for), and its id. */
async function noteInTheMiddle(desk) {
  await wait(MIDDLE_MS);
  const asked = performance.now();
  const { note } = needOk(await add(desk, 0));
  return { waitedMs: performance.now() - asked, id: note.id };
}

/** Takes back the note in the middle where it was the last step, so that the deed before it is the last one again. */
async function withoutNote(desk, id) {
  const last = [...desk.data.commands.values()]
    .filter(({ state }) => state === 'done')
    .toSorted((a, b) => a.seq - b.seq)
    .at(-1);
  if (last?.changes.length === 1 && last.changes[0].id === id) needOk(await desk.undo());
}

async function measured(desk, [before, deed]) {
  await before?.();
  globalThis.gc?.();
  await wait(100);
  const stop = watchTurns();
  const begun = performance.now();
  const note = noteInTheMiddle(desk);
  await deed();
  const ms = performance.now() - begun;
  const { waitedMs, id } = await note;
  const longest = stop();
  const isThere = desk.data.notes.has(id) && desk.data.notes.get(id).deletedAt === undefined;
  await withoutNote(desk, id);
  return { ms, ...longest, waitedMs, isThere };
}

const columns = (words) => words.map((word, at) => (at === 0 ? word.padEnd(26) : word.padStart(12))).join('');

const found = await withDesk(Number(notes), async (desk, folder) => {
  const figures = {};
  console.log(columns(['ms', 'all', 'longest', 'main ran', 'tidying', 'a note took', 'is there']));
  for (const [name, deed] of Object.entries({ ...changes(desk), ...transfers(desk, folder) })) {
    if (names.length > 0 && !names.some((part) => name.includes(part))) continue;
    const one = await measured(desk, deed);
    figures[name] = one;
    const shown = [one.ms, one.longestMs, one.ranMs, one.tidyingMs, one.waitedMs].map((ms) => ms.toFixed(0));
    console.log(columns([name, ...shown, one.isThere ? 'yes' : 'NO']));
  }
  return figures;
});
const longest = Math.max(...Object.values(found).map(({ ranMs }) => ranMs));
console.log(`longest ${longest.toFixed(0)} ms, bar ${BAR_MS}, load ${loadavg()[0].toFixed(1)}`);
const answer = process.env.DOCKET_BENCH_FIGURES;
if (answer !== undefined) writeFileSync(answer, JSON.stringify(found));
if (longest > BAR_MS || Object.values(found).some(({ isThere }) => !isThere)) process.exitCode = 1;
