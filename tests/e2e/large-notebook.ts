import { join } from 'node:path';
import { openNotebook } from '../../src/main/notebook/open-notebook.ts';
import type { Operation } from '../../src/shared/domain/notebook/notebook-data.ts';
import type { Note } from '../../src/shared/domain/notebook/records.ts';

const BATCH = 2_000;
const started = '2026-11-01T19:00:00.000Z';

const viewing: Operation = {
  op: 'put',
  entry: {
    table: 'passes',
    record: {
      ...{ id: 'pass-0', titleId: 'the-justice-project', kind: 'first', edition: 'streaming' },
      ...{ policy: 'as_i_watch', afterBroadcast: false, endingsConfirmed: false, createdAt: started },
    },
  },
};

const noteOf = (nth: number): Note => ({
  ...{ id: `note-${nth}`, titleId: 'the-justice-project', passId: 'pass-0', filmMs: nth * 60, kind: 'note' },
  ...{ raw: { timed: false, wallIso: started }, caseIds: [], tags: [`tag${nth % 50}`] },
  text: `Note ${nth}: who is asked, who answers, and who pays for the class in the end?`,
  ...{ createdAt: started, editedAt: started },
});

const put = (record: Note): Operation => ({ op: 'put', entry: { table: 'notes', record } });

/** Writes a notebook with so many notes of one viewing into a data folder, through the store of the app itself. */
export async function writeLargeNotebook(data: string, notes: number): Promise<void> {
  const how = { appVersion: 'test', now: () => new Date(started) };
  const opened = await openNotebook(join(data, 'notes'), how);
  if (!opened.ok) throw new Error(opened.error.message);
  const all = [viewing, ...Array.from({ length: notes }, (_, nth) => put(noteOf(nth)))];
  for (let from = 0; from < all.length; from += BATCH) {
    const written = await opened.value.commit(all.slice(from, from + BATCH));
    if (!written.ok) throw new Error(written.error.message);
  }
  await opened.value.compact();
  await opened.value.close();
}
