import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answer } from '../../../src/main/ipc/answer.ts';
import { newDesk, type TestDesk } from '../main/desk.ts';

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
