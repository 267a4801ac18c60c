import { chmodSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleForNode } from '../bundle-for-node.mjs';
import { sampleNotes } from '../search/sample-notes.mjs';

const BATCH = 2_000;
/** Viewings that the notes of a large notebook are spread over; the last is the one that is going on. */
const VIEWINGS = 10;
const startedAt = (nth) => Date.UTC(2026, 10, 1 + nth, 19);
const isoOf = (ms) => new Date(ms).toISOString();

async function bundleParts(folder) {
  await bundleForNode(folder, { parts: resolve('tests/bench/app/parts.ts') });
  return import(pathToFileURL(join(folder, 'parts.mjs')).href);
}

const passOf = (nth) => ({
  id: `pass-${nth}`,
  titleId: 'the-justice-project',
  kind: nth === 0 ? 'first' : 'rewatch',
  edition: 'streaming',
  policy: 'always',
  afterBroadcast: false,
  endingsConfirmed: true,
  createdAt: isoOf(startedAt(nth)),
});

/** The clock of a viewing that was paused after two hours: its picture does not move while it is measured. */
const clockOf = (nth) => {
  const at = (wallMs) => ({ session: `run-${nth}`, run: nth, monoMs: wallMs - startedAt(nth), wallMs });
  const event = (id, wallMs, change) => ({
    table: 'syncEvents',
    record: { id: `${id}-${nth}`, passId: `pass-${nth}`, at: at(wallMs), change },
  });
  return [
    event('start', startedAt(nth), { kind: 'start', filmMs: 0, plusMinusMs: 400 }),
    event('pause', startedAt(nth) + 7_200_000, { kind: 'pause' }),
  ];
};

function entriesOf(notes, viewings) {
  const evenings = Array.from({ length: viewings }, (_, nth) => nth);
  return [
    ...evenings.flatMap((nth) => [{ table: 'passes', record: passOf(nth) }, ...clockOf(nth)]),
    ...sampleNotes(notes).notes.map((note, at) => ({
      table: 'notes',
      record: { ...note, passId: `pass-${at % viewings}` },
    })),
  ];
}

/** Writes a notebook with this many notes into a fresh data folder, through the store of the app itself. */
async function fill(data, { openNotebook }, { notes, viewings }) {
  const now = () => new Date(startedAt(viewings));
  const opened = await openNotebook(join(data, 'notes'), { appVersion: 'bench', now });
  if (!opened.ok) throw new Error(opened.error.message);
  const entries = entriesOf(notes, viewings);
  for (let from = 0; from < entries.length; from += BATCH) {
    const written = await opened.value.commit(
      entries.slice(from, from + BATCH).map((entry) => ({ op: 'put', entry })),
    );
    if (!written.ok) throw new Error(written.error.message);
  }
  const compacted = await opened.value.compact();
  if (!compacted.ok) throw new Error(compacted.error.message);
  await opened.value.close();
}

/**
 * Makes one data folder for each number of notes: none stands for a first start, before any viewing; `many` notes are
 * spread over ten viewings, as far as `viewings` does not say otherwise.
 */
export async function makeProfiles(folder, wanted) {
  const parts = await bundleParts(join(folder, 'parts'));
  const made = {};
  for (const { name, notes, viewings = VIEWINGS } of wanted) {
    const data = join(folder, `data-${name}`);
    mkdirSync(data, { recursive: true });
    chmodSync(data, 0o777);
    if (notes > 0) await fill(data, parts, { notes, viewings });
    made[name] = data;
  }
  return made;
}
