import { fork, execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { nodeIo, type Io } from '../../../src/main/notebook/io.ts';
import { lockAddress, takeLock } from '../../../src/main/notebook/lock.ts';
import { openNotebook } from '../../../src/main/notebook/open-notebook.ts';
import { filesIn, must, mustFail, now, openHere, openWith, put, temporaryFolder } from './support.ts';

test('the second to open reads everything and may change nothing, until the first has closed', async () => {
  const folder = await temporaryFolder();
  const first = await openHere(folder);
  must(await first.commit([put('a')]));
  const second = await openHere(folder);
  expect(second.mode).toMatchObject({ mode: 'read-only', because: { kind: 'in-use', path: folder } });
  expect(Array.from(second.data.notes.keys())).toEqual(['a']);
  expect(mustFail(await second.commit([put('b')])).kind).toBe('in-use');
  expect(mustFail(await second.compact()).kind).toBe('in-use');
  await second.close();
  must(await first.commit([put('c')]));
  await first.close();
  expect((await openHere(folder)).mode).toEqual({ mode: 'writable' });
});

test('two ways to one folder are one lock', async () => {
  const folder = await temporaryFolder();
  const other = join(await temporaryFolder(), 'link');
  await symlink(folder, other);
  await openHere(folder);
  expect((await openHere(other)).mode).toMatchObject({ because: { kind: 'in-use' } });
});

test('reading only writes nothing at all', async () => {
  const folder = await temporaryFolder();
  const notebook = await openHere(folder);
  must(await notebook.commit([put('a')]));
  await notebook.close();
  const before = await readdir(folder);
  const reader = await openHere(folder, { readOnly: true });
  expect(reader.mode).toMatchObject({ mode: 'read-only' });
  expect(mustFail(await reader.commit([put('b')])).kind).toBe('read-only-folder');
  await reader.close();
  expect(mustFail(await reader.commit([put('b')])).kind).toBe('closed');
  expect(await readdir(folder)).toEqual(before);
});

test('reading only does not make a notebook that is not there', async () => {
  const folder = join(await temporaryFolder(), 'none');
  const error = mustFail(await openNotebook(folder, { appVersion: '0.1.0', now, readOnly: true }));
  expect(error).toMatchObject({ kind: 'io', path: folder });
});

test('two writers without a lock lose nothing of each other', async () => {
  const folder = await temporaryFolder();
  const [first, second] = await Promise.all([
    openHere(folder, { lock: false }),
    openHere(folder, { lock: false }),
  ]);
  const write = async (name: string, notebook: typeof first): Promise<void> => {
    for (let count = 0; count < 60; count += 1) must(await notebook.commit([put(`${name}${String(count)}`)]));
    expect(mustFail(await notebook.compact()).kind).toBe('in-use');
  };
  await Promise.all([write('a', first), write('b', second)]);
  await Promise.all([first.close(), second.close()]);
  const notebook = await openHere(folder);
  expect(notebook.data.notes.size).toBe(120);
  expect(notebook.recovery.damaged).toEqual([]);
});

test('the holder of the lock tidies nothing up while a stranger writes', async () => {
  const folder = await temporaryFolder();
  const holder = await openHere(folder);
  must(await holder.commit([put('a')]));
  const stranger = await openHere(folder, { lock: false });
  must(await stranger.commit([put('b')]));
  expect(mustFail(await holder.compact()).kind).toBe('in-use');
  must(await holder.commit([put('c')]));
  must(await stranger.commit([put('d')]));
  await Promise.all([holder.close(), stranger.close()]);
  expect(await filesIn(folder, 'snapshot')).toEqual([]);
  expect(Array.from((await openHere(folder)).data.notes.keys()).toSorted()).toEqual(['a', 'b', 'c', 'd']);
});

test('files that a dead writer never finished are removed, strange files are not', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'notes.snapshot.00000004.0a0a0a0a.json.tmp'), 'half');
  await writeFile(join(folder, 'notes.journal.00000004.0a0a0a0a.jsonl.tmp'), 'half');
  await writeFile(join(folder, 'notes.snapshot.4.json'), 'not ours');
  await (await openHere(folder)).close();
  expect(await readdir(folder)).toEqual(['notes.snapshot.4.json']);
});

test('a journal whose beginning another start took for a leftover is begun again', async () => {
  const folder = await temporaryFolder();
  let taken = 0;
  const io: Io = {
    ...nodeIo,
    rename: async (from, to) => {
      if (taken === 0) await rm(from);
      taken += 1;
      await nodeIo.rename(from, to);
    },
  };
  const notebook = await openWith(folder, { io }, { lock: false });
  expect(notebook.mode).toEqual({ mode: 'writable' });
  must(await notebook.commit([put('a')]));
  expect(taken).toBe(2);
  expect(await filesIn(folder, 'journal')).toHaveLength(1);
});

test('copies that a dead process never finished are removed, finished ones are not', async () => {
  const folder = await temporaryFolder();
  const backups = join(folder, 'backups');
  await mkdir(join(backups, '2026-01-02-schema-1.part'), { recursive: true });
  await writeFile(join(backups, '2026-01-02-schema-1.part', 'notes.journal.00000001.0a0a0a0a.jsonl'), 'half');
  await mkdir(join(backups, '2026-01-01-schema-1'));
  await mkdir(join(folder, 'quarantine'));
  await writeFile(join(folder, 'quarantine', 'a.json.part'), 'half');
  await writeFile(join(folder, 'quarantine', 'a.json'), 'whole');
  await (await openHere(folder, { readOnly: true })).close();
  expect(await readdir(backups)).toHaveLength(2);
  await (await openHere(folder)).close();
  expect(await readdir(backups)).toEqual(['2026-01-01-schema-1']);
  expect(await readdir(join(folder, 'quarantine'))).toEqual(['a.json']);
});

test('on other systems the lock has an address of its own kind', () => {
  expect(lockAddress('/notes', 'win32')).toMatch(/^\\\\\.\\pipe\\docket-notebook-[0-9a-f]{32}$/);
  expect(lockAddress('/notes', 'darwin')).toMatch(/\.sock$/);
  expect(Buffer.byteLength(lockAddress('/notes', 'darwin')) - tmpdir().length).toBeLessThan(40);
  expect(lockAddress('/notes', 'linux')).not.toBe(lockAddress('/others', 'linux'));
});

const listen = (address: string): Promise<Server> =>
  new Promise((resolve) => {
    const server = createServer((socket) => socket.destroy());
    server.listen(address, () => resolve(server));
  });

test('a socket file that a dead process left behind is no lock, a living one is', async () => {
  const folder = await temporaryFolder();
  const address = lockAddress(folder, 'darwin');
  onTestFinished(() => rm(address, { force: true }));
  const living = await listen(address);
  expect((await takeLock(folder, 'darwin')).state).toBe('taken');
  await new Promise((resolve) => living.close(resolve));
  await writeFile(address, '');
  const outcome = await takeLock(folder, 'darwin');
  expect(outcome.state).toBe('held');
  expect((await takeLock(folder, 'darwin')).state).toBe('taken');
  if (outcome.state === 'held') await outcome.lock.release();
});

const answerSchema = z.object({
  notes: z.array(z.string()),
  mode: z.string(),
  because: z.string(),
  commit: z.string(),
});

const askChild = (script: string, folder: string): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const asUser = process.geteuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
    const child = fork(script, [folder], { ...asUser, execArgv: [] });
    child.once('message', resolve);
    child.once('exit', (code) => reject(new Error(`The reader stopped with ${String(code)}.`)));
  });

const bundleReader = async (): Promise<string> => {
  const outDir = await mkdtemp(join(tmpdir(), 'docket-reader-'));
  onTestFinished(() => rm(outDir, { recursive: true }));
  await build({
    configFile: false,
    logLevel: 'error',
    root: import.meta.dirname,
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, 'ordinary-user.ts'),
      outDir,
      emptyOutDir: false,
      target: 'node20',
    },
  });
  await chmod(outDir, 0o755);
  const [name = ''] = await readdir(outDir);
  return join(outDir, name);
};

const notUnderWindows = test.skipIf(process.platform === 'win32');

notUnderWindows('a folder that this user may only read opens for reading', async () => {
  const folder = await temporaryFolder();
  const notebook = await openHere(folder);
  must(await notebook.commit([put('a')]));
  await notebook.close();
  execFileSync('chmod', ['-R', 'a+rX,a-w', folder]);
  onTestFinished(() => chmod(folder, 0o700));
  const answer = answerSchema.parse(await askChild(await bundleReader(), folder));
  expect(answer).toEqual({
    notes: ['a'],
    mode: 'read-only',
    because: 'read-only-folder',
    commit: 'read-only-folder',
  });
});

notUnderWindows('files that this user may not read are not taken for an empty notebook', async () => {
  const folder = await temporaryFolder();
  const notebook = await openHere(folder);
  must(await notebook.commit([put('a')]));
  await notebook.close();
  await chmod(folder, 0o755);
  for (const name of await readdir(folder)) await chmod(join(folder, name), 0o000);
  expect(await askChild(await bundleReader(), folder)).toMatchObject({ error: 'no-permission' });
});
