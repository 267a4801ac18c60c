import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { answer } from '../../../src/main/ipc/answer.ts';
import { newDesk, type TestDesk } from '../main/desk.ts';

const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><title>Déjà</title></svg>\n';

let docket: TestDesk;
let folder: string;
beforeEach(async () => {
  docket = await newDesk();
  folder = join(docket.folder, 'charts');
  mkdirSync(folder);
});
afterEach(() => docket.close());

const save = (drawing: string, name = 'Notes per case') =>
  answer('patterns.saveChart', { name, svg: drawing }, docket.desk);

it('writes the drawing as it is, in the place of an older one', async () => {
  const path = join(folder, 'chart.svg');
  writeFileSync(path, 'older and much longer '.repeat(100));
  docket.exportTo(path);
  expect(await save(svg)).toEqual({ ok: true, value: { saved: { path, bytes: Buffer.byteLength(svg) } } });
  expect(readFileSync(path, 'utf8')).toBe(svg);
  expect(readdirSync(folder)).toEqual(['chart.svg']);
});

it('writes nothing when the viewer closes the dialog', async () => {
  docket.exportTo(null);
  expect(await save(svg)).toEqual({ ok: true, value: { saved: null } });
  expect(readdirSync(folder)).toEqual([]);
});

it('suggests a name that cannot leave the folder', async () => {
  const asked: unknown[] = [];
  const desk = {
    ...docket.desk,
    context: {
      ...docket.desk.context,
      askWhere: (...question: readonly unknown[]) => {
        asked.push(question);
        return Promise.resolve(null);
      },
    },
  };
  await answer('patterns.saveChart', { name: '../../x', svg }, desk);
  expect(asked).toEqual([
    ['The Justice Project - .. .. x.svg', { title: 'Save chart', label: 'SVG drawing', extension: 'svg' }],
  ]);
});

it.each([
  ['a script', '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'],
  ['a handler', '<svg xmlns="http://www.w3.org/2000/svg" onload="1"></svg>'],
  ['a page', '<html></html>'],
  ['too much', svg.padEnd(2 * 1024 * 1024 + 1)],
])('refuses %s before anybody is asked where to', async (_what, drawing) => {
  docket.exportTo(join(folder, 'chart.svg'));
  expect(await save(drawing)).toMatchObject({ ok: false, error: { kind: 'bad-request' } });
  expect(readdirSync(folder)).toEqual([]);
});

it('says why when the folder is gone, and leaves nothing behind', async () => {
  docket.exportTo(join(folder, 'nowhere', 'chart.svg'));
  const outcome = await save(svg);
  expect(outcome).toMatchObject({ ok: false, error: { kind: 'export-failed' } });
  expect(readdirSync(folder)).toEqual([]);
});
