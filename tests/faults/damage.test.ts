import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { nodeIo } from '../../src/main/notebook/io.ts';
import { openNotebook } from '../../src/main/notebook/open-notebook.ts';
import { jsonFileStore, readJsonFile } from './json-file-store.ts';
import { foundIn, type Found } from './ledger.ts';
import { nextMove, ownMove } from './moves.ts';
import { notebookStore } from './notebook-store.ts';
import { oneTry, scale } from './scale.ts';

const home = await mkdtemp(join(tmpdir(), 'docket-damage-'));
afterAll(() => rm(home, { recursive: true, force: true }));

const PAGE_BYTES = 4096;
const LINE_FEED = 0x0a;
const kinds = [
  'bit',
  'cut',
  'cut between lines',
  'cut at a page',
  'zero page',
  'noise',
  'zeroed',
  'tail',
  'empty',
] as const;
type Kind = (typeof kinds)[number];

const fill = (bytes: Buffer, from: number, value: number): Buffer =>
  Buffer.from(bytes).fill(value, from, Math.min(bytes.length, from + PAGE_BYTES));

/** Damage of one kind at one place of a file; `where` is a share of its length. */
const damaged = (bytes: Buffer, kind: Kind, where: number): Buffer => {
  const at = Math.floor(where * bytes.length);
  const page = Math.floor(at / PAGE_BYTES) * PAGE_BYTES;
  const made: Record<Kind, () => Buffer> = {
    bit: () => Buffer.from(bytes.map((byte, index) => (index === at ? byte ^ (1 << (at % 8)) : byte))),
    cut: () => bytes.subarray(0, at),
    'cut between lines': () => bytes.subarray(0, bytes.lastIndexOf(LINE_FEED, at) + 1),
    'cut at a page': () => bytes.subarray(0, page),
    'zero page': () => fill(bytes, page, 0),
    noise: () => fill(bytes, page, 1 + (at % 255)),
    zeroed: () => Buffer.alloc(bytes.length),
    tail: () => Buffer.concat([bytes, Buffer.from(`${String(where)} \n{"s":1}`)]),
    empty: () => Buffer.alloc(0),
  };
  return made[kind]();
};

let seconds = 0;
const context = () => {
  seconds += 1;
  const wallMs = Date.UTC(2026, 10, 22) + seconds * 1000;
  return {
    nowIso: new Date(wallMs).toISOString(),
    newId: () => crypto.randomUUID(),
    at: { session: 's', monoMs: seconds * 1000, wallMs },
  };
};

/** A notebook after some sessions, the last of which was cut off. */
const crashed = async (name: string, sessions: readonly number[]) => {
  const working = join(home, `${name}-working`);
  let found: Found = new Map();
  for (const [index, moves] of sessions.entries()) {
    const store = await notebookStore(nodeIo, { folder: working, compactAfter: 1_000_000, isLocked: true });
    for (let count = 0; count < moves; count += 1) {
      const data = store.now();
      if (data !== null) await store.commit(nextMove(data, context()));
    }
    found = foundIn({ ...store.now() });
    if (index === sessions.length - 1) await cp(working, join(home, name), { recursive: true });
    await store.close();
  }
  return { folder: join(home, name), found };
};

const bases = [
  await crashed('journal only', [40]),
  await crashed('one snapshot', [30, 30]),
  await crashed('many files', [20, 20, 20, 20, 20, 20, 30]),
];

const isKept = async (folder: string, bytes: Buffer): Promise<boolean> => {
  for (const name of await readdir(folder, { recursive: true })) {
    const kept = await readFile(join(folder, name)).catch(() => null);
    if (kept?.equals(bytes) === true) return true;
  }
  return false;
};

interface Tally {
  damages: number;
  opened: number;
  changed: number;
  silent: string[];
  notKept: string[];
}

type Plan = readonly [base: number, file: number, kind: Kind, where: number];

interface Damaged {
  readonly folder: string;
  readonly found: Found;
  readonly bytes: Buffer;
  readonly said: string;
}

/** Copies a notebook and damages one of its files; null where the damage changes nothing. */
const damageOne = async ([which, file, kind, where]: Plan): Promise<Damaged | null> => {
  const base = bases[which % bases.length];
  if (base === undefined) throw new Error('There is a base for each number.');
  const folder = join(home, 'damaged');
  await rm(folder, { recursive: true, force: true });
  await cp(base.folder, folder, { recursive: true });
  const names = (await readdir(folder)).filter((name) => name.startsWith('notes.'));
  const name = names[file % names.length] ?? '';
  const before = await readFile(join(folder, name));
  const bytes = damaged(before, kind, where);
  await writeFile(join(folder, name), bytes);
  const said = `${kind} at ${String(where)} of ${name}`;
  return bytes.equals(before) ? null : { folder, found: base.found, bytes, said };
};

/** The next start of the app on what is left. */
const startOn = async (tally: Tally, { folder, found, bytes, said }: Damaged): Promise<void> => {
  tally.damages += 1;
  const opened = await openNotebook(folder, { appVersion: '0.1.0', now: () => new Date() });
  if (!opened.ok || opened.value.mode.mode !== 'writable') return;
  tally.opened += 1;
  const isSame = isDeepStrictEqual(foundIn({ ...opened.value.data }), found);
  if (!isSame) tally.changed += 1;
  if (!isSame && opened.value.recovery.damaged.length === 0) tally.silent.push(said);
  if (!(await isKept(folder, bytes))) tally.notKept.push(said);
  await opened.value.close();
};

/** What lowdb's own file does with the same damages. */
const control = async (damages: readonly Plan[]) => {
  const folder = join(home, 'control');
  await nodeIo.makeFolder(folder);
  const store = await jsonFileStore(folder);
  const own = new Map();
  for (let count = 0; count < 60; count += 1) await store.commit([ownMove(own, context())]);
  const path = join(folder, 'notes.json');
  const [whole, before] = [await readJsonFile(folder), await readFile(path)];
  const tally = { refuses: 0, silent: 0 };
  for (const [, , kind, where] of damages) {
    await writeFile(path, damaged(before, kind, where));
    const opens = await jsonFileStore(folder).then(
      () => true,
      () => false,
    );
    if (!opens) tally.refuses += 1;
    else if (!isDeepStrictEqual(await readJsonFile(folder), whole)) tally.silent += 1;
  }
  return tally;
};

test(
  `${String(scale.damages)} random damages: it always opens, never loses in silence, and keeps the damaged file`,
  oneTry,
  async () => {
    const plan = fc.tuple(
      fc.nat(),
      fc.nat(),
      fc.constantFrom(...kinds),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
    );
    const tally: Tally = { damages: 0, opened: 0, changed: 0, silent: [], notKept: [] };
    const damages = fc.sample(plan, scale.damages * 2);
    for (const each of damages) {
      const one = tally.damages < scale.damages ? await damageOne(each) : null;
      if (one !== null) await startOn(tally, one);
    }
    const beside = await control(damages);
    console.info(`damages: ${JSON.stringify({ ...tally, control: beside })}`);
    expect(tally).toMatchObject({ damages: scale.damages, opened: scale.damages, silent: [], notKept: [] });
    expect(tally.changed).toBeGreaterThan(scale.damages / 20);
    expect(beside.refuses + beside.silent).toBeGreaterThan(scale.damages / 2);
  },
);
