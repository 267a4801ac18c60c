import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newEvening, type Evening } from './evening.ts';

let evening: Evening;
beforeEach(async () => {
  evening = await newEvening();
});
afterEach(() => evening.docket.close());

const MINUTE = 60_000;
const press = (kind: 'break-start' | 'break-end' | 'pause' | 'resume') =>
  evening.done('clock.change', { change: { kind }, agoMs: 0 });
const list = () => evening.done('edition.list', {});
const only = async () => {
  const { editions } = await list();
  const [edition] = editions;
  if (edition === undefined || editions.length > 1) throw new Error(`${editions.length} editions`);
  return edition;
};

describe('a broadcast', () => {
  beforeEach(async () => {
    await evening.begin('first', 'live-tv');
    evening.docket.pass(10 * MINUTE);
  });

  it('learns its breaks from the key for adverts', async () => {
    expect((await list()).editions).toEqual([]);
    await press('break-start');
    evening.docket.pass(3 * MINUTE);
    await press('break-end');
    evening.docket.pass(5 * MINUTE);
    const edition = await only();
    expect(edition).toMatchObject({ name: 'Live TV', kind: 'live-tv', isChosen: true });
    expect(edition.breaks).toMatchObject([{ sourceMs: 600_000, filmMs: 600_000, lengthMs: 180_000 }]);
    expect((await list()).source).toEqual({ sourceMs: 18 * MINUTE, by: 'broadcast' });
  });

  it('a break begun and undone has never been', async () => {
    await press('break-start');
    await evening.done('history.undo', {});
    expect((await list()).editions).toEqual([]);
    expect(evening.now().pass?.clock.state).toBe('running');
  });

  it('does not count a pause, because then the broadcast is recorded and waits', async () => {
    await press('pause');
    evening.docket.pass(7 * MINUTE);
    await press('resume');
    evening.docket.pass(MINUTE);
    expect((await list()).source?.sourceMs).toBe(11 * MINUTE);
  });

  it('offers the forgotten break where the film is behind, and takes it out as one step', async () => {
    const sync = (answer: 'ask' | 'was-a-break') =>
      evening.done('timing.sync', { to: { by: 'text', text: '7:30' }, answer, agoMs: 0 });
    expect(await sync('ask')).toMatchObject({
      correction: { missedBreak: { lengthMs: 150_000, question: 'Was that a break? Take out 2:30.' } },
    });
    await sync('was-a-break');
    expect(evening.filmMs()).toBe(450_000);
    expect((await only()).segments.map(({ kind }) => kind)).toEqual(['content', 'break', 'content']);
    expect(evening.now().history.undo).toBe('Took out a break');
    await evening.done('history.undo', {});
    expect((await list()).editions).toEqual([]);
    expect(evening.filmMs()).toBe(600_000);
  });

  it('begins its next evening with the places of its breaks, and nothing else', async () => {
    await press('break-start');
    evening.docket.pass(3 * MINUTE);
    await press('break-end');
    await evening.begin('rewatch', 'live-tv');
    const before = await only();
    expect(before.anchors).toEqual([]);
    expect(before.breaks).toMatchObject([{ sourceMs: null, lengthMs: null }]);
    evening.docket.pass(10 * MINUTE);
    await press('break-start');
    const after = await only();
    expect(after.breaks.filter(({ sourceMs }) => sourceMs !== null)).toMatchObject([{ sourceMs: 600_000 }]);
    expect(after.anchors).toMatchObject([{ sourceMs: 0, filmMs: 0, name: null }]);
  });
});

describe('an edition that the viewer made', () => {
  const add = () =>
    evening.done('edition.add', { name: 'My disc', kind: 'file', lengthMs: 5_000_000, choose: true });
  const anchor = (editionId: string, sourceMs: number, filmMs: number) =>
    evening.ask('edition.addAnchor', { editionId, sourceMs, filmMs, agoMs: 0 });

  beforeEach(() => evening.begin());

  it('says what its map rests on', async () => {
    const { editionId } = await add();
    await anchor(editionId, 10_000, 0);
    await anchor(editionId, 610_000, 600_500);
    await anchor(editionId, 1_210_000, 1_200_000);
    await anchor(editionId, 1_810_000, 1_841_000);
    const edition = await only();
    expect(edition.name).toBe('My disc');
    expect(edition.words).toBe(
      'Based on 4 cues you set. Most differ by under 3 s. One differs by 41 s: check it.',
    );
    const odd = edition.anchors.filter(({ byMs }) => Math.abs(byMs) > 3000);
    await evening.done('edition.removeAnchor', { editionId, anchorId: odd[0]?.id ?? '' });
    expect((await only()).words).toBe('Based on 3 cues you set. They differ by under 3 s.');
  });

  it('refuses what cannot be, in words, and stays as it was', async () => {
    const { editionId } = await add();
    await anchor(editionId, 600_000, 600_000);
    const before = await only();
    const crossing = await anchor(editionId, 700_000, 500_000);
    expect(crossing).toMatchObject({ ok: false, error: { kind: 'timing-refused' } });
    const nowhere = { editionId, sourceMs: null, filmMs: 1000, agoMs: 0 };
    expect((await evening.refused('edition.addAnchor', nowhere)).message).toContain('not known');
    for (const id of ['anchorId', 'breakId'] as const) {
      const gone = id === 'anchorId' ? 'edition.removeAnchor' : 'edition.removeBreak';
      const outcome =
        gone === 'edition.removeAnchor'
          ? await evening.refused(gone, { editionId, anchorId: 'none' })
          : await evening.refused(gone, { editionId, breakId: 'none' });
      expect(outcome.kind).toBe('timing-refused');
    }
    expect(await only()).toEqual(before);
    expect((await evening.refused('edition.choose', { editionId: 'none' })).kind).toBe('timing-refused');
    const proposal = { token: 'none', answer: 'accept' } as const;
    expect((await evening.refused('edition.answer', proposal)).kind).toBe('timing-refused');
  });

  it('takes a break out and knows where others are; each is undone by itself', async () => {
    const { editionId } = await add();
    await evening.done('edition.takeOutBreak', { editionId, toMs: 900_000, lengthMs: 120_000 });
    await evening.done('edition.knowBreaks', { editionId, filmTimes: [1_500_000, 2_400_000] });
    expect((await only()).breaks).toHaveLength(3);
    await evening.done('history.undo', {});
    expect((await only()).breaks).toMatchObject([{ sourceMs: 780_000, lengthMs: 120_000, guessed: true }]);
    const [first] = (await only()).breaks;
    await evening.done('edition.removeBreak', { editionId, breakId: first?.id ?? '' });
    expect((await only()).breaks).toEqual([]);
    await evening.done('edition.change', { editionId, rate: '25/24', name: 'Another' });
    expect(await only()).toMatchObject({ rate: '25/24', name: 'Another' });
    await evening.done('edition.remove', { editionId });
    expect((await list()).editions).toEqual([]);
    expect((await evening.refused('edition.remove', { editionId })).kind).toBe('timing-refused');
  });
});
