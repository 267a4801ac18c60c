import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { backupHandlers } from '../../../src/main/handlers/backup-handlers.ts';
import { noteHandlers } from '../../../src/main/handlers/note-handlers.ts';
import { openTranscripts } from '../../../src/main/transcripts/transcript-store.ts';
import type { Transcript } from '../../../src/shared/domain/transcript/transcript.ts';
import { newDesk, type TestDesk } from '../main/desk.ts';
import { AT, noteOf, save } from './backup-desk.ts';

let one: TestDesk;
beforeEach(async () => {
  one = await newDesk();
});
afterEach(() => one.close());

const edit = (patch: { readonly text?: string; readonly kind?: 'question' }) =>
  noteHandlers['note.edit']({ id: 'a', patch }, one.desk);

/** Has a backup of what is there ready to be put back; gives its token. */
async function made(): Promise<string> {
  const backup = await backupHandlers['backup.make']({}, one.desk);
  if (!backup.ok || backup.value.outcome !== 'made') throw new Error(JSON.stringify(backup));
  const from = { what: 'listed', id: backup.value.id } as const;
  const seen = await backupHandlers['backup.preview']({ from }, one.desk);
  if (!seen.ok || seen.value.outcome !== 'previewed') throw new Error(JSON.stringify(seen));
  return seen.value.token;
}

test('a change that is made while a backup is put back is decided on what was put back', async () => {
  const { notebook } = one.desk.context;
  await save(notebook, [{ op: 'put', entry: { table: 'notes', record: noteOf('a', { text: 'good' }) } }]);
  for (let n = 0; n < 3; n += 1) await edit({ text: `good ${n}` });
  const token = await made();
  for (let n = 0; n < 3; n += 1) await one.desk.keeper.undo();
  await edit({ text: 'ruined' });

  const replace = notebook.replace.bind(notebook);
  const edits: ReturnType<typeof edit>[] = [];
  vi.spyOn(notebook, 'replace').mockImplementation((next, first) =>
    replace(next, (old) => {
      edits.push(edit({ kind: 'question' }));
      return first(old);
    }),
  );
  const done = await backupHandlers['backup.restore']({ token, how: 'replace' }, one.desk);
  expect(done).toMatchObject({ ok: true, value: { outcome: 'restored' } });
  expect(await Promise.all(edits)).toMatchObject([{ ok: true }]);

  expect(notebook.data.notes.get('a')).toMatchObject({ text: 'good 2', kind: 'question' });
  expect([...notebook.data.commands.values()].map(({ seq }) => seq)).toEqual([0, 1, 2, 3]);
  expect(await one.desk.keeper.undo()).toMatchObject({ ok: true });
  expect(notebook.data.notes.get('a')).toMatchObject({ text: 'good 2', kind: 'note' });
});

const subtitles = (letter: string): Transcript => ({
  ...{ sha256: letter.repeat(64), name: `${letter}.srt`, format: 'srt', encoding: 'UTF-8', isGuessed: false },
  ...{ addedAt: AT, warnings: [], cues: [{ startMs: 1_000, endMs: 2_000, text: 'said' }] },
});

test.each(['replace', 'merge'] as const)(
  'transcripts that came back by %s are there at once, and no later change writes over them',
  async (how) => {
    const { transcripts, notebook } = one.desk.context;
    const sha256 = 'a'.repeat(64);
    await save(notebook, [{ op: 'put', entry: { table: 'notes', record: noteOf('a') } }]);
    await transcripts.add(subtitles('a'), null);
    await transcripts.setTiming(sha256, { shiftMs: 4_321, isSetByYou: true });
    const token = await made();
    await transcripts.erase(sha256);
    if (how === 'merge') rmSync(join(one.folder, 'transcripts'), { recursive: true });
    const done = await backupHandlers['backup.restore']({ token, how }, one.desk);
    expect(done).toMatchObject({
      ok: true,
      value: { words: expect.stringContaining('transcripts are there') },
    });
    expect(transcripts.inUse()).toMatchObject({ transcript: { sha256 }, use: { shiftMs: 4_321 } });
    await transcripts.add(subtitles('b'), null);
    const again = await openTranscripts(join(one.folder, 'transcripts'));
    expect(again.all()).toContainEqual(expect.objectContaining({ sha256, shiftMs: 4_321, isSetByYou: true }));
  },
);
