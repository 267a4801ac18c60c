import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesIn, must, openHere, put, quarantined, temporaryFolder, texts } from './support.ts';

/** Turns good bytes into bad ones. */
export type Damage = (bytes: Buffer) => Buffer;

export const LINE_FEED = 0x0a;

/** Two finished sessions and one that was cut off: two snapshots, and journals of which the last is in no snapshot. */
export const crashedNotebook = async (): Promise<{ folder: string; expected: Record<string, string> }> => {
  const folder = await temporaryFolder();
  for (const session of ['first', 'second']) {
    const notebook = await openHere(folder);
    for (let count = 0; count < 12; count += 1)
      must(await notebook.commit([put(`${session} ${String(count)}`)]));
    must(await notebook.commit([put('changed', session)]));
    await notebook.close();
  }
  const last = await openHere(folder);
  for (let count = 0; count < 12; count += 1) {
    must(await last.commit([put(`third ${String(count)} one`), put(`third ${String(count)} two`)]));
  }
  const copy = join(await temporaryFolder(), 'notes');
  await cp(folder, copy, { recursive: true });
  return { folder: copy, expected: texts(last.data) };
};

export const damageFile = async (folder: string, name: string, damage: Damage): Promise<Buffer> => {
  const bytes = damage(await readFile(join(folder, name)));
  await writeFile(join(folder, name), bytes);
  return bytes;
};

export const flip =
  (at: (bytes: Buffer) => number): Damage =>
  (bytes) => {
    const damaged = Buffer.from(bytes);
    const position = at(bytes);
    damaged[position] = (damaged[position] ?? 0) ^ 4;
    return damaged;
  };
export const cutTo =
  (length: (bytes: Buffer) => number): Damage =>
  (bytes) =>
    bytes.subarray(0, length(bytes));
export const zero =
  (from: number, count: number): Damage =>
  (bytes) =>
    Buffer.from(bytes).fill(0, from, Math.min(bytes.length, from + count));

export const newest = async (folder: string, kind: 'snapshot' | 'journal'): Promise<string> =>
  (await filesIn(folder, kind)).at(-1) ?? '';

/** Every damaged file must still exist byte for byte, in quarantine or where it was. */
export const isKept = async (folder: string, bytes: Buffer): Promise<boolean> => {
  const names = [
    ...(await quarantined(folder)).map((name) => join('quarantine', name)),
    ...(await readdir(folder)).filter((name) => name.startsWith('notes.')),
  ];
  for (const name of names) if ((await readFile(join(folder, name))).equals(bytes)) return true;
  return false;
};
