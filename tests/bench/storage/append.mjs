import { randomBytes, randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { percentile } from '../app/figures.mjs';
import { jsonFile, msOf, plainAppend, sqlite, whyNoSqlite } from './controls.mjs';
import { how, inFolder, makeNotebook, must, put } from './notebooks.mjs';

const ROUNDS = 300;
const WARM_UP = 30;
const JSON_FILE_ROUNDS = 12;
const FEW = 100;

const again = (note, count) => ({ ...note, id: `new-${String(count)}` });
const p = (values, share) => percentile(values, share);

/** One note after the other into a small notebook, a big one and SQLite by turns, so that a busy disk hits all alike. */
export async function appending(parts, home, notes) {
  const sample = await makeNotebook(parts, inFolder(home, 'small'), { notes: FEW });
  const all = await makeNotebook(parts, inFolder(home, 'big'), { notes });
  const small = must(await parts.openNotebookWith({})(inFolder(home, 'small'), how));
  const big = must(await parts.openNotebookWith({})(inFolder(home, 'big'), how));
  const noSqlite = whyNoSqlite();
  const other = noSqlite === null ? await sqlite(inFolder(home, 'sqlite.db'), all) : null;
  const times = { small: [], big: [], sqlite: [], jsonFile: [] };
  for (let count = -WARM_UP; count < ROUNDS; count += 1) {
    const note = again(sample[0], count + WARM_UP);
    const inSmall = await msOf(async () => must(await small.commit([put(note)])));
    const inBig = await msOf(async () => must(await big.commit([put(note)])));
    const inSqlite = other === null ? null : await other.append(note);
    if (count < 0) continue;
    times.small.push(inSmall);
    times.big.push(inBig);
    if (inSqlite !== null) times.sqlite.push(inSqlite);
  }
  other?.close();
  const whole = await jsonFile(inFolder(home, 'json-file.json'), all);
  for (let count = 0; count < JSON_FILE_ROUNDS; count += 1) {
    times.jsonFile.push(await msOf(() => whole.append(again(sample[0], count))));
  }
  await small.close();
  await big.close();
  return figuresOf(times, noSqlite);
}

const figuresOf = (times, noSqlite) => [
  {
    id: 'A1',
    what: 'append, p50: many notes / 100 notes',
    value: p(times.big, 0.5) / p(times.small, 0.5),
    atMost: 2,
  },
  {
    id: 'A2',
    what: 'append, p50: notebook / JSONFile',
    value: p(times.big, 0.5) / p(times.jsonFile, 0.5),
    atMost: 0.01,
  },
  {
    id: 'A2',
    what: 'append, p99: notebook / JSONFile',
    value: p(times.big, 0.99) / p(times.jsonFile, 0.99),
    atMost: 0.05,
  },
  noSqlite === null
    ? {
        id: 'A3',
        what: 'append, p50: notebook / SQLite WAL FULL',
        value: p(times.big, 0.5) / p(times.sqlite, 0.5),
        atMost: 3,
      }
    : { id: 'A3', what: 'append, p50: notebook / SQLite WAL FULL', skipped: noSqlite, atMost: 3 },
  { id: 'ms', what: 'append, p50, many notes, ms', value: p(times.big, 0.5) },
  { id: 'ms', what: 'append, p99, many notes, ms', value: p(times.big, 0.99) },
  { id: 'ms', what: 'JSONFile, p50, many notes, ms', value: p(times.jsonFile, 0.5) },
];

/** A disk that remembers how many bytes the last batch was. */
function measuring(nodeIo) {
  const seen = { bytes: 0 };
  const open = async (path, mode) => {
    const file = await nodeIo.open(path, mode);
    if (!path.includes('journal')) return file;
    const write = (bytes, position) => {
      seen.bytes = bytes.length;
      return file.write(bytes, position);
    };
    return { ...file, write };
  };
  return { io: { ...nodeIo, open }, seen };
}

/** The main process as it takes a note from a page: its handler and its keeper, with nobody to announce to. */
async function mainProcess(parts, notebook) {
  const session = randomUUID();
  const time = {
    scale: 1,
    now: () => ({ session, monoMs: performance.now(), wallMs: Date.now() }),
    wake: () => undefined,
  };
  const pack = must(await parts.readPack('data/titles/the-justice-project'));
  const settings = { problem: null };
  const context = { notebook, pack, settings, time, newId: randomUUID, announce: () => undefined };
  const at = time.now();
  const choices = {
    ...{ titleId: pack.title.id, kind: 'rewatch', edition: 'file', policy: 'always' },
    endingsConfirmed: true,
  };
  const now = { nowIso: new Date().toISOString(), newId: randomUUID, at };
  must(await notebook.commit(parts.record(notebook.data, parts.beginPass(choices, at, now), now)));
  return { context, keeper: parts.createKeeper(context) };
}

const added = (text) => ({
  ...{ text, kind: 'note', tags: [], caseIds: [], leadInMs: 3000, agoMs: 0 },
});

/** From the note's arrival in the main process to its being on the disk, against one append of the same bytes. */
export async function enterToDurable(parts, home, notes) {
  const folder = inFolder(home, 'enter');
  const [{ text }] = await makeNotebook(parts, folder, { notes });
  const { io, seen } = measuring(parts.nodeIo);
  const notebook = must(await parts.openNotebookWith({ io })(folder, how));
  const desk = await mainProcess(parts, notebook);
  const plain = await plainAppend(inFolder(home, 'plain.log'));
  const times = { docket: [], plain: [] };
  for (let count = -WARM_UP; count < ROUNDS; count += 1) {
    const docket = await msOf(async () => must(await parts.noteHandlers['note.add'](added(text), desk)));
    const bytes = randomBytes(seen.bytes);
    const control = await msOf(() => plain.append(bytes));
    if (count < 0) continue;
    times.docket.push(docket);
    times.plain.push(control);
  }
  await plain.close();
  await notebook.close();
  const of = (share) => p(times.docket, share) / p(times.plain, share);
  return [
    {
      id: 'Enter',
      what: 'Enter to durable, p95 / one flushed append of the same bytes',
      value: of(0.95),
      atMost: 2,
    },
    { id: 'Enter', what: 'the same, p50 (no bar)', value: of(0.5) },
    { id: 'ms', what: 'Enter to durable, p95, ms', value: p(times.docket, 0.95) },
    { id: 'ms', what: 'one flushed append, p95, ms', value: p(times.plain, 0.95) },
    { id: 'bytes', what: 'bytes of one added note in the journal', value: seen.bytes },
  ];
}
