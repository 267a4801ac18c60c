import { readdirSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { undo } from '../../src/shared/domain/notebook/history.ts';
import type { Note } from '../../src/shared/domain/notebook/records.ts';
import type { Notebook } from '../../src/main/notebook/notebook.ts';
import { expect, runDocket, test } from './cli-run.ts';

const liveNotes = (notebook: Notebook): readonly Note[] =>
  [...notebook.data.notes.values()].filter(({ deletedAt }) => deletedAt === undefined);

const idIn = (text: string): string => /: (?<id>[0-9a-f]{8})$/mu.exec(text)?.groups?.['id'] ?? '';

test('a note is added, listed, changed and deleted, and the app finds each and can undo it', async ({
  line,
}) => {
  const added = line.docket('notes', 'add', 'Who pays for the #class?', '--at', '47:12', '--case', 'stewart');
  expect(added.status).toBe(0);
  expect(added.stderr).toContain('There was no viewing yet');
  const id = idIn(added.stdout);
  const untimed = line.docket('notes', 'add', 'to', 'look', 'up', '--tag', '#law', '--question');
  expect(untimed.stdout).toContain('without a film time');
  expect(untimed.stderr).toBe('');

  const listed = line.docket('notes', 'list').stdout;
  expect(listed).toMatch(/47:12 +[0-9a-f]{8} {2}Stewart · #class\n +Who pays for the #class\?/u);
  expect(listed).toMatch(/untimed +[0-9a-f]{8} {2}question · #law\n +to look up/u);
  expect(line.docket('notes', 'list', '--case', '3').stdout).not.toContain('to look up');
  expect(line.docket('notes', 'list', '--case', 'none').stdout).not.toContain('Who pays');

  expect(
    line.docket('notes', 'edit', id, '--text', 'Who paid?', '--at', '1:07:30', '--case', 'none').status,
  ).toBe(0);
  const app = await line.open();
  const edited = liveNotes(app).find((note) => note.id.startsWith(id));
  expect(edited).toMatchObject({
    text: 'Who paid?',
    filmMs: 4_050_000,
    caseIds: [],
    tags: [],
    raw: { timed: true, source: 'typed', instantMs: 2_832_000, leadInMs: 0 },
  });
  expect(app.data.passes.size).toBe(1);
  await app.close();

  expect(line.docket('notes', 'delete', id).status).toBe(0);
  expect(line.docket('notes', 'list').stdout).not.toContain('Who paid?');
  const later = await line.open();
  expect(liveNotes(later).map(({ text }) => text)).toStrictEqual(['to look up']);
  const context = { nowIso: new Date().toISOString(), newId: randomUUID };
  const at = { session: 'test', monoMs: 0, wallMs: Date.now() };
  const undone = undo(later.data, { ...context, at });
  if (!undone.ok) throw new Error('there is nothing to undo');
  expect(undone.value.command.label).toBe('Deleted note');
  expect((await later.commit(undone.value.operations)).ok).toBe(true);
  expect(liveNotes(later)).toHaveLength(2);
});

test('text that looks like an option, tags in it and nasty characters arrive as they were typed', async ({
  line,
}) => {
  const text = '--json is no option #here\nsecond line "quoted" \u{1F469}‍\u{2696}️';
  expect(runDocket(['--home', line.home, 'notes', 'add', '--untimed', '--', text]).status).toBe(0);
  const [note] = liveNotes(await line.open());
  expect(note).toMatchObject({ text, tags: ['here'], filmMs: null, raw: { timed: false } });
});

test('while the app has the notebook open it can be read and not written, and nothing is lost', async ({
  line,
}) => {
  const id = idIn(line.docket('notes', 'add', 'before', '--at', '1:00').stdout);
  const app = await line.open();
  expect(app.mode.mode).toBe('writable');
  for (const words of [
    ['notes', 'add', 'meanwhile'],
    ['notes', 'edit', id, '--text', 'meanwhile'],
    ['notes', 'delete', id],
  ]) {
    const { stdout, stderr, status } = line.docket(...words);
    expect(status, words.join(' ')).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain('has the notebook open, so nothing was changed');
  }
  expect(line.docket('notes', 'list').stdout).toContain('before');
  expect(line.docket('doctor').stdout).toContain('has the notebook open');
  await app.close();
  expect(line.docket('notes', 'edit', id, '--text', 'after').status).toBe(0);
});

test('kill -9 while notes are added loses none that was acknowledged', async ({ line }) => {
  test.setTimeout(120_000);
  const words = (text: string): readonly string[] => ['notes', 'add', text, '--home', line.home];
  runDocket(words('warm'));
  const began = performance.now();
  runDocket(words('measured'));
  const usualMs = performance.now() - began;
  const acknowledged = ['warm', 'measured'];
  let killed = 0;
  for (let round = 0; round < 20; round += 1) {
    const text = `round ${round}`;
    const killAfterMs = Math.round(usualMs * (0.5 + (0.6 * round) / 20));
    const { stdout, status } = runDocket(words(text), { killAfterMs });
    if (stdout.startsWith('Noted')) acknowledged.push(text);
    if (status === null) killed += 1;
  }
  expect(killed).toBeGreaterThan(0);
  const app = await line.open();
  expect(app.recovery.damaged).toStrictEqual([]);
  expect(liveNotes(app).map(({ text }) => text)).toEqual(expect.arrayContaining(acknowledged));
  expect(readdirSync(app.folder).filter((name) => name.endsWith('.tmp'))).toStrictEqual([]);
});
