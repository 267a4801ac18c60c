import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { newEvening, secondViewing, sheppardMs, type Evening } from './evening.ts';

const open: Evening[] = [];
const folders: string[] = [];
const kept = async (evening: Promise<Evening>): Promise<Evening> => {
  open.push(await evening);
  return evening;
};
const fileAt = (name: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'docket-cues-'));
  folders.push(folder);
  return join(folder, name);
};
afterEach(async () => {
  for (const evening of open.splice(0)) await evening.docket.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const due = async (evening: Evening) => (await evening.done('timing.due', {})).due;

describe('the card in a second viewing', () => {
  it('comes when somebody is due, says where the time is from, and goes when they came', async () => {
    const evening = await kept(secondViewing());
    evening.docket.pass(sheppardMs - 60_000);
    expect(await due(evening)).toBeNull();
    evening.docket.pass(55_000);
    expect(await due(evening)).toMatchObject({
      caseId: 'david-sheppard',
      words: 'David Sheppard is due about 46:00, give or take 30 s',
      basis: 'Set by you on your first viewing.',
      confidence: 'set_by_you',
    });
    await evening.press('david-sheppard');
    expect(await due(evening)).toBeNull();
  });

  it('is silent in a first viewing, while the film stands, and before anybody was pressed', async () => {
    const evening = await kept(newEvening());
    await evening.begin();
    evening.docket.pass(sheppardMs);
    expect(await due(evening)).toBeNull();
    const second = await kept(secondViewing('class'));
    second.docket.pass(sheppardMs);
    await second.done('clock.change', { change: { kind: 'pause' }, agoMs: 0 });
    expect(await due(second)).toBeNull();
  });

  it('“It just started” sets the clock, opens the scene and is one step to undo', async () => {
    const evening = await kept(secondViewing());
    evening.docket.pass(sheppardMs - 5000);
    const card = await due(evening);
    const to = { by: 'cue', key: card?.key ?? '' } as const;
    expect(await evening.done('timing.sync', { to, answer: 'ask', agoMs: 0 })).toMatchObject({
      outcome: 'done',
      band: 'badge',
      filmMs: sheppardMs + 2000,
    });
    expect(evening.filmMs()).toBe(sheppardMs + 2000);
    expect(evening.now().pass?.onScreen).toBe('david-sheppard');
    expect(evening.now().history.undo).toBe('Set the clock by David Sheppard');
    await evening.done('history.undo', {});
    expect(evening.filmMs()).toBe(sheppardMs - 5000);
    expect(evening.now().pass?.onScreen).toBeNull();
  });

  it('ends a break that was forgotten', async () => {
    const evening = await kept(secondViewing());
    evening.docket.pass(sheppardMs - 5000);
    const card = await due(evening);
    await evening.done('clock.change', { change: { kind: 'break-start' }, agoMs: 0 });
    const to = { by: 'cue', key: card?.key ?? '' } as const;
    await evening.done('timing.sync', { to, answer: 'move', agoMs: 0 });
    expect(evening.now().pass?.clock.state).toBe('running');
  });

  it('asks again half a minute after “Not yet”, and not after “We’re past it”', async () => {
    const evening = await kept(secondViewing());
    evening.docket.pass(sheppardMs - 20_000);
    const key = (await due(evening))?.key ?? '';
    await evening.done('timing.dismiss', { key, why: 'not-yet' });
    expect(await due(evening)).toBeNull();
    evening.docket.pass(31_000);
    expect(await due(evening)).toMatchObject({ key });
    await evening.done('timing.dismiss', { key, why: 'past' });
    evening.docket.pass(31_000);
    expect(await due(evening)).toBeNull();
  });

  it('verifies a scene that two viewings place within 5 s of each other, for the eye and not for the gate', async () => {
    const evening = await kept(secondViewing());
    evening.docket.pass(sheppardMs + 4000);
    await evening.press('david-sheppard');
    expect(evening.now().pass?.scenes[0]?.confidence).toBe('verified');
    const stored = [...evening.docket.desk.context.notebook.data.scenes.values()];
    expect(stored.every(({ confidence }) => confidence === 'set_by_you')).toBe(true);
    await evening.done('history.undo', {});
    evening.docket.pass(9000);
    await evening.press('david-sheppard');
    expect(evening.now().pass?.scenes[0]?.confidence).toBe('set_by_you');
  });
});

describe('the list to resync by', () => {
  it('shows what came before and what this viewer saw before, never how the film ends', async () => {
    const evening = await kept(secondViewing());
    evening.docket.pass(20 * 60_000);
    const list = await evening.done('timing.resync', {});
    expect(list.before.map(({ name, filmMs }) => [name, filmMs])).toEqual([['Dawn Jackson', 598_000]]);
    expect(list.after.map(({ name }) => name)).toEqual(['David Sheppard']);
    expect(list.parts.map(({ name }) => name).join('|')).not.toMatch(/release|Close/u);
  });

  it('sets the clock by the line that was tapped, and asks when that is far', async () => {
    const evening = await kept(secondViewing());
    evening.docket.pass(20 * 60_000);
    const { after } = await evening.done('timing.resync', {});
    const to = { by: 'cue', key: after[0]?.key ?? '' } as const;
    expect(await evening.done('timing.sync', { to, answer: 'ask', agoMs: 0 })).toMatchObject({
      outcome: 'ask',
    });
    await evening.done('timing.sync', { to, answer: 'move', agoMs: 0 });
    expect(evening.filmMs()).toBe(sheppardMs + 2000);
  });

  it('a part without a time is written down and leaves the clock alone', async () => {
    const evening = await kept(newEvening());
    await evening.begin();
    evening.docket.pass(300_000);
    const { parts } = await evening.done('timing.resync', {});
    const key = parts[0]?.key ?? '';
    const reply = await evening.done('timing.sync', { to: { by: 'cue', key }, answer: 'ask', agoMs: 0 });
    expect(reply).toMatchObject({ outcome: 'done', deltaMs: 0 });
    expect(evening.filmMs()).toBe(300_000);
    const again = await evening.done('timing.resync', {});
    expect(again.before.map(({ filmMs }) => filmMs)).toEqual([298_000]);
    expect(again.parts.some((part) => part.key === key)).toBe(false);
  });
});

describe('cue files', () => {
  it('go from one notebook to another, where a first viewing then knows what is due and nothing more', async () => {
    const from = await kept(secondViewing());
    const path = fileAt('cues.json');
    from.docket.exportTo(path);
    expect(await from.done('cues.export', {})).toMatchObject({ saved: { path, cues: 2 } });
    const to = await kept(newEvening());
    await to.begin();
    to.docket.openFrom(path);
    const read = await to.done('cues.open', {});
    if (read.outcome !== 'read') throw new Error(read.outcome);
    expect(read).toMatchObject({ fileName: 'cues.json', fresh: 2, known: 0, skipped: [] });
    expect(to.docket.desk.context.notebook.data.cueTimes.size).toBe(0);
    expect(await to.done('cues.import', { token: read.token })).toEqual({ added: 2 });
    const list = await to.done('timing.resync', {});
    expect([...list.before, ...list.after]).toEqual([]);
    expect(JSON.stringify(to.docket.told)).not.toContain(String(sheppardMs));
    to.docket.pass(sheppardMs);
    expect(await due(to)).toMatchObject({ caseId: 'david-sheppard', basis: 'From a cue file.' });
    const again = await to.done('cues.open', {});
    expect(again).toMatchObject({ fresh: 0, known: 2 });
    const { token } = again.outcome === 'read' ? again : { token: '' };
    expect((await to.refused('cues.import', { token })).kind).toBe('timing-refused');
  });

  it('says what is wrong with a file, and changes nothing', async () => {
    const evening = await kept(newEvening());
    const path = fileAt('broken.json');
    evening.docket.openFrom(path);
    expect(await evening.done('cues.open', {})).toMatchObject({ outcome: 'failed', fileName: 'broken.json' });
    writeFileSync(path, '{"schema":');
    expect(await evening.done('cues.open', {})).toMatchObject({ outcome: 'failed' });
    writeFileSync(path, JSON.stringify({ schema: 'docket/cue-times@2', title: 'x', cues: [] }));
    const newer = await evening.done('cues.open', {});
    expect(newer.outcome === 'failed' ? newer.message : '').toContain('newer Docket');
    evening.docket.openFrom(null);
    expect(await evening.done('cues.open', {})).toEqual({ outcome: 'closed' });
    expect((await evening.refused('cues.import', { token: 'none' })).kind).toBe('timing-refused');
    expect(evening.docket.desk.context.notebook.data.cueTimes.size).toBe(0);
  });

  it('are not written when there is nothing of the viewer’s own, and hold nothing but times', async () => {
    const evening = await kept(newEvening());
    expect((await evening.refused('cues.export', {})).kind).toBe('timing-refused');
    const second = await kept(secondViewing());
    const path = fileAt('cues.json');
    second.docket.exportTo(path);
    await second.done('cues.export', {});
    expect(Object.keys(JSON.parse(readFileSync(path, 'utf8')))).toEqual(['schema', 'title', 'cues']);
    second.docket.exportTo(null);
    expect(await second.done('cues.export', {})).toEqual({ saved: null });
  });
});
