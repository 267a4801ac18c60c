import { cp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  crashedNotebook,
  cutTo,
  damageFile,
  flip,
  isKept,
  LINE_FEED,
  zero,
  type Damage,
} from './damaging.ts';
import { must, openHere, put, temporaryFolder, texts } from './support.ts';

const kinds = ['flip', 'cut', 'cut between lines', 'zero page', 'zeroed', 'garbage', 'empty'] as const;

const apply = (kind: (typeof kinds)[number], where: number): Damage => {
  const at = (bytes: Buffer): number => Math.floor(where * bytes.length);
  const table: Record<typeof kind, Damage> = {
    flip: flip(at),
    cut: cutTo(at),
    'cut between lines': cutTo((bytes) => bytes.lastIndexOf(LINE_FEED, at(bytes)) + 1),
    'zero page': (bytes) => zero(at(bytes), 512)(bytes),
    zeroed: (bytes) => Buffer.alloc(bytes.length),
    garbage: (bytes) => Buffer.concat([bytes, Buffer.from(`${String(where)} \n{"s":1}`)]),
    empty: () => Buffer.alloc(0),
  };
  return table[kind];
};

test('random damage: it always opens, never loses in silence, and keeps what it found', async () => {
  const { folder: base, expected } = await crashedNotebook();
  const names = (await readdir(base)).filter((name) => name.startsWith('notes.'));
  let changed = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...names),
      fc.constantFrom(...kinds),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      async (name, kind, where) => {
        const folder = join(await temporaryFolder(), 'notes');
        await cp(base, folder, { recursive: true });
        const before = await readFile(join(folder, name));
        const after = await damageFile(folder, name, apply(kind, where));
        fc.pre(!before.equals(after));
        const notebook = await openHere(folder);
        expect(notebook.mode).toEqual({ mode: 'writable' });
        const isSame = JSON.stringify(texts(notebook.data)) === JSON.stringify(expected);
        if (!isSame) changed += 1;
        expect(isSame || notebook.recovery.damaged.length > 0).toBe(true);
        expect(notebook.recovery.damaged.length === 0 || (await isKept(folder, after))).toBe(true);
        const found = texts(notebook.data);
        must(await notebook.commit([put('goes on')]));
        await notebook.close();
        const again = await openHere(folder);
        expect(again.recovery.damaged).toEqual([]);
        expect(texts(again.data)).toEqual({ ...found, 'id goes on': 'Text of goes on' });
        await again.close();
      },
    ),
    { numRuns: 60 },
  );
  expect(changed).toBeGreaterThan(5);
}, 60_000);
