import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Note } from '../../../src/shared/domain/notebook/records.ts';
import { madeDocument } from '../../../src/shared/domain/search/documents/made-document.ts';
import type { SearchDocument } from '../../../src/shared/domain/search/search-document.ts';
import { answer } from '../../../src/main/ipc/answer.ts';
import { createSearch } from '../../../src/main/search/search.ts';
import { lineInThread, type SearchLine } from '../../../src/main/search/search-line.ts';
import { newDesk, type TestDesk } from '../main/desk.ts';

const names = { rewordings: [], cases: [] };

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
    return { ...line, put, remove };
  };
  const lines = { stamp: null, lines: [], has: () => false };
  const search = createSearch({ open: () => open, notes: () => notes, lines: () => lines, start });
  const ids = async (text: string) =>
    (await search.query({ text, limit: 50 })).hits.map(({ kind, id }) => `${kind}:${id}`).toSorted();
  return {
    ...{ search, notes, heard, ids },
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
    expect(await search.which('rare')).toHaveLength(3);
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
    write(noteOf('n1990', 'zebra'));
    notes.delete('n1995');
    search.take({ name: 'notesChanged', payload: { put: [], gone: ['n1995'] } });
    expect(await waiting).toEqual(['n1990']);
    const found = await search.which('word');
    expect(found).toHaveLength(1_998);
    expect(found).not.toContain('n1995');
    await search.close();
  });

  it('begins anew rather than keep what very many changes left behind', async () => {
    const { notes, search, heard } = tapped();
    for (let at = 0; at < 300; at += 1) notes.set(`n${at}`, noteOf(`n${at}`, 'word'));
    expect(await search.which('word')).toHaveLength(300);
    for (let round = 0; round < 70; round += 1) {
      const put = [...notes.values()].map((note) => ({ ...note, text: `law ${round}` }));
      for (const note of put) notes.set(note.id, note);
      search.take({ name: 'notesChanged', payload: { put, gone: [] } });
      await search.which('law');
    }
    expect(heard.filter((one) => one === 'start')).toHaveLength(2);
    expect(await search.which('word')).toEqual([]);
    expect(await search.which('law 69')).toHaveLength(300);
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

describe('search.query at the desk', () => {
  let evening: TestDesk;
  beforeEach(async () => {
    evening = await newDesk();
  });
  afterEach(() => evening.close());

  const call = async (name: string, args: unknown): Promise<unknown> => {
    const outcome = await answer(name, args, evening.desk);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
    return outcome.value;
  };
  const keys = async (text: string): Promise<readonly string[]> => {
    await call('search.query', { text, limit: 100 });
    const { hits } = await evening.desk.context.search.query({ text, limit: 100 });
    return hits.map(({ kind, id }) => `${kind}:${id}`);
  };
  const begin = () =>
    call('pass.begin', {
      ...{ kind: 'first', edition: 'live-tv', policy: 'as_i_watch' },
      ...{ endingsConfirmed: false, startClock: true, after: null, agoMs: 0 },
    });
  const factsOf = async (text: string) => (await keys(text)).filter((key) => key.startsWith('fact:'));

  it('follows a note from its first word to its deletion and back', async () => {
    await begin();
    const draft = { kind: 'note', tags: ['law'], caseIds: [], leadInMs: 0, agoMs: 0 };
    await call('note.add', { ...draft, text: 'The board asked about zebras' });
    const id = [...evening.desk.context.notebook.data.notes.keys()][0] ?? '';
    expect(await keys('zebra')).toEqual([`note:${id}`]);
    await call('note.edit', { id, patch: { text: 'About giraffes' } });
    expect(await keys('zebra')).toEqual([]);
    expect(await keys('girafes')).toEqual([`note:${id}`]);
    await call('note.delete', { id });
    expect(await keys('giraffe')).toEqual([]);
    await call('history.undo', {});
    expect(await keys('giraffe tag:law')).toEqual([`note:${id}`]);
  });

  it('opens with a peek and closes when it is hidden again', async () => {
    await begin();
    expect(await factsOf('case:sheppard is:fact')).toEqual([]);
    await call('fact.showSafe', { caseId: 'david-sheppard' });
    expect((await factsOf('case:sheppard is:fact')).length).toBeGreaterThan(5);
    const [peek] = evening.desk.context.notebook.data.peeks.values();
    await call('fact.hide', { peekId: peek?.id ?? '' });
    expect(await factsOf('case:sheppard is:fact')).toEqual([]);
    await call('history.undo', {});
    expect((await factsOf('case:sheppard is:fact')).length).toBeGreaterThan(5);
  });

  it('refuses what is not a question', async () => {
    for (const args of [{ text: 'x' }, { text: 'x', limit: 0 }, { text: 'x'.repeat(501), limit: 5 }, {}]) {
      expect((await answer('search.query', args, evening.desk)).ok).toBe(false);
    }
  });
});
