import { cp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { besideNotes, command, event, openSeeing, pass } from './seeing.ts';
import { must, openHere, put, temporaryFolder } from './support.ts';

/** A notebook of which no snapshot was made yet: it was killed in its first evening. */
async function killedInFirstEvening(): Promise<string> {
  const folder = await temporaryFolder();
  const first = await openHere(folder);
  must(await first.commit([put('a'), pass('pass-1'), event('e1', 1), command('c1', 'One')]));
  const copy = join(await temporaryFolder(), 'notes');
  await cp(folder, copy, { recursive: true });
  await first.close();
  return copy;
}

test('a notebook without a snapshot is told at a glance too, by its journals', async () => {
  const folder = await killedInFirstEvening();
  expect(await readdir(folder)).not.toContainEqual(expect.stringContaining('snapshot'));
  const { glances, whole } = await openSeeing(folder);
  expect(glances).toHaveLength(1);
  expect([...(glances[0]?.syncEvents.keys() ?? [])]).toEqual(['e1']);
  expect(besideNotes(glances[0] ?? whole.data)).toEqual(besideNotes(whole.data));
  await whole.close();
});

test('where the snapshots were taken away, nothing is told at a glance', async () => {
  const folder = await temporaryFolder();
  const first = await openHere(folder);
  for (const name of ['a', 'b', 'c']) {
    must(await first.commit([put(name), pass(`pass-${name}`)]));
    must(await first.compact());
  }
  await first.close();
  const names = await readdir(folder);
  const snapshots = names.filter((name) => name.includes('snapshot'));
  expect(snapshots).not.toEqual([]);
  await Promise.all(snapshots.map((name) => rm(join(folder, name))));
  const { glances, whole } = await openSeeing(folder);
  expect(glances).toEqual([]);
  expect(whole.recovery.damaged).not.toEqual([]);
  await whole.close();
});
