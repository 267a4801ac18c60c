import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Note } from '../../../src/shared/domain/notebook/records.ts';
import { madeDocument } from '../../../src/shared/domain/search/documents/made-document.ts';
import type { SearchDocument } from '../../../src/shared/domain/search/search-document.ts';
import { createSearch } from '../../../src/main/search/search.ts';
import { lineInThread, type FoundNotes, type SearchLine } from '../../../src/main/search/search-line.ts';

const names = { rewordings: [], cases: [] };
const idsOf = ({ places, idByPlace }: FoundNotes) => Array.from(places, (place) => idByPlace[place]);

const noteOf = (id: string, text: string): Note => ({
  id,
  titleId: 'film',
  passId: 'pass',
  filmMs: 1000,
  raw: { timed: false, wallIso: '2026-11-22T20:00:00.000Z' },
  caseIds: [],
  kind: 'note',
  text,
  tags: [],
  createdAt: '2026-11-22T20:00:00.000Z',
  editedAt: '2026-11-22T20:00:00.000Z',
});

const fact = (id: string, body: string): SearchDocument =>
  madeDocument({ kind: 'fact', id, title: 'Case', body });

/** A search over what the test says is open, with a line that the test can cut and listen to. */
function tapped() {
  const notes = new Map<string, Note>();
  let open: readonly SearchDocument[] = [];
  const heard: string[] = [];
  let gone = (): void => undefined;
  let closed = 0;
  let line = lineInThread(names);
  const start = (onGone: () => void): SearchLine => {
    line = lineInThread(names);
    gone = onGone;
    heard.push('start');
    const put: SearchLine['put'] = (documents) => {
      heard.push(...documents.map(({ key }) => `put ${key}`));
      return line.put(documents);
    };
    const remove: SearchLine['remove'] = (keys) => {
      heard.push(...keys.map((key) => `remove ${key}`));
      line.remove(keys);
    };
    const close = (): Promise<void> => {
      closed += 1;
      return line.close();
    };
    return { ...line, put, remove, close };
  };
  const lines = { stamp: null, lines: [], has: () => false };
  const search = createSearch({ open: () => open, notes: () => notes, lines: () => lines, start });
  const ids = async (text: string) =>
    (await search.query({ text, limit: 50 })).hits.map(({ kind, id }) => `${kind}:${id}`).toSorted();
  return {
    ...{ search, notes, heard, ids },
    closed: () => closed,
    show: (documents: readonly SearchDocument[]) => {
      open = documents;
      search.take({ name: 'casesChanged', payload: [] });
    },
    write: (note: Note) => {
      notes.set(note.id, note);
      search.take({ name: 'notesChanged', payload: { put: [note], gone: [] } });
    },
    cut: () => gone(),
  };
}

describe('the search of the app', () => {
  it('finds what opened and forgets what closed before the next answer', async () => {
    const { ids, show, heard, search } = tapped();
    expect(await ids('parole')).toEqual([]);
    show([fact('1', 'parole'), fact('2', 'parole')]);
    expect(await ids('parole')).toEqual(['fact:1', 'fact:2']);
    show([fact('2', 'parole')]);
    expect(await ids('parole')).toEqual(['fact:2']);
    show([fact('2', 'clemency')]);
    expect(await ids('parole')).toEqual([]);
    expect(heard).toEqual(['start', 'put fact:1', 'put fact:2', 'remove fact:1', 'put fact:2']);
    await search.close();
  });

  it('never hands out a hit that is not open, even when the engine still has it', async () => {
    const { ids, notes, write, search } = tapped();
    write(noteOf('a', 'parole'));
    expect(await ids('parole')).toEqual(['note:a']);
    notes.delete('a');
    expect(await ids('parole')).toEqual([]);
    notes.set('a', { ...noteOf('a', 'parole'), deletedAt: '2026-11-22T21:00:00.000Z' });
    expect(await ids('parole')).toEqual([]);
    await search.close();
  });

  it('keeps in what closed while the engine was looking', async () => {
    let open: readonly SearchDocument[] = [fact('1', 'parole')];
    const search = createSearch({
      ...{ open: () => open, notes: () => new Map() },
      lines: () => ({ stamp: null, lines: [], has: () => false }),
      start: () => {
        const line = lineInThread(names);
        const ask: SearchLine['ask'] = (question, fetch) => {
          open = [];
          search.take({ name: 'casesChanged', payload: [] });
          return line.ask(question, fetch);
        };
        return { ...line, ask };
      },
    });
    expect((await search.query({ text: 'parole', limit: 5 })).hits).toEqual([]);
    await search.close();
  });

  it('hands a big notebook over in portions and answers with all of it', async () => {
    const { notes, heard, search } = tapped();
    for (let at = 0; at < 3_000; at += 1)
      notes.set(`n${at}`, noteOf(`n${at}`, at % 1_000 === 999 ? 'rare' : 'word'));
    const first = await search.query({ text: 'rare', limit: 50 });
    expect(first.isPartial).toBe(true);
    expect(first.explained).toMatch(/still being taken in/u);
    expect(idsOf(await search.which('rare'))).toHaveLength(3);
    const then = await search.query({ text: 'rare', limit: 50 });
    expect(then.hits).toHaveLength(3);
    expect(then).not.toHaveProperty('isPartial');
    expect(heard.filter((one) => one.startsWith('put note:'))).toHaveLength(3_000);
    await search.close();
  });

  it('hands over what a note says when its turn comes, and nothing of one that is gone by then', async () => {
    const { notes, write, search } = tapped();
    for (let at = 0; at < 2_000; at += 1) notes.set(`n${at}`, noteOf(`n${at}`, 'word'));
    const waiting = search.which('zebra');
    write(noteOf('n10', 'zebra'));
    notes.delete('n5');
    search.take({ name: 'notesChanged', payload: { put: [], gone: ['n5'] } });
    expect(idsOf(await waiting)).toEqual(['n10']);
    const found = idsOf(await search.which('word'));
    expect(found).toHaveLength(1_998);
    expect(found).not.toContain('n5');
    await search.close();
  });

  it('begins anew rather than keep what very many changes left behind', async () => {
    const { notes, search, heard } = tapped();
    for (let at = 0; at < 300; at += 1) notes.set(`n${at}`, noteOf(`n${at}`, 'word'));
    expect(idsOf(await search.which('word'))).toHaveLength(300);
    for (let round = 0; round < 70; round += 1) {
      const put = [...notes.values()].map((note) => ({ ...note, text: `law ${round}` }));
      for (const note of put) notes.set(note.id, note);
      search.take({ name: 'notesChanged', payload: { put, gone: [] } });
      await search.which('law');
    }
    expect(heard.filter((one) => one === 'start')).toHaveLength(2);
    expect(idsOf(await search.which('word'))).toEqual([]);
    expect(idsOf(await search.which('law 69'))).toHaveLength(300);
    await search.close();
  });

  it('hands over the last notes first, those of their viewing before all others', async () => {
    const { notes, heard, search } = tapped();
    for (let at = 0; at < 3_000; at += 1)
      notes.set(`n${at}`, { ...noteOf(`n${at}`, 'word'), passId: at % 1_000 === 999 ? 'tonight' : 'before' });
    const first = await search.query({ text: 'word', limit: 5 });
    expect(first.isPartial).toBe(true);
    await search.which('word');
    const put = heard.filter((one) => one.startsWith('put note:'));
    expect(put.slice(0, 5)).toEqual([2999, 1999, 999, 2998, 2997].map((at) => `put note:n${at}`));
    expect(new Set(put).size).toBe(3_000);
    await search.close();
  });

  it('starts again with everything when the engine ended by itself', async () => {
    const { ids, show, write, cut, heard, search } = tapped();
    show([fact('1', 'parole')]);
    write(noteOf('a', 'parole'));
    expect(await ids('parole')).toEqual(['fact:1', 'note:a']);
    cut();
    expect(await ids('parole')).toEqual(['fact:1', 'note:a']);
    expect(heard.filter((one) => one === 'start')).toHaveLength(2);
    await search.close();
  });
});

describe('an index that nobody asks', () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => vi.useRealTimers());
  const minutes = (count: number): void => void vi.advanceTimersByTime(count * 60_000);
  const starts = (heard: readonly string[]) => heard.filter((one) => one === 'start').length;

  it('is let go after five minutes, and begun anew with the next question', async () => {
    const { ids, show, write, heard, closed, search } = tapped();
    show([fact('1', 'parole')]);
    write(noteOf('a', 'parole'));
    expect(await ids('parole')).toEqual(['fact:1', 'note:a']);
    minutes(4);
    expect(await ids('parole')).toEqual(['fact:1', 'note:a']);
    minutes(4);
    expect(closed()).toBe(0);
    minutes(1);
    expect(closed()).toBe(1);
    write(noteOf('b', 'parole'));
    show([fact('2', 'parole')]);
    minutes(60);
    expect([starts(heard), closed()]).toEqual([1, 1]);
    expect(await ids('parole')).toEqual(['fact:2', 'note:a', 'note:b']);
    expect([starts(heard), closed()]).toEqual([2, 1]);
    await search.close();
    expect(closed()).toBe(2);
  });

  it('is kept while a question is still open, however long that takes', async () => {
    const { notes, heard, closed, search } = tapped();
    for (let at = 0; at < 3_000; at += 1) notes.set(`n${at}`, noteOf(`n${at}`, 'word'));
    const all = search.which('word');
    await search.query({ text: 'word', limit: 5 });
    minutes(10);
    expect(closed()).toBe(0);
    expect(idsOf(await all)).toHaveLength(3_000);
    minutes(5);
    expect([starts(heard), closed()]).toEqual([1, 1]);
    await search.close();
  });
});
