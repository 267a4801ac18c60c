import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newEvening, type Evening } from './evening.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
/** A cue is announced this long before it comes: half a minute and its own doubt; the clock's doubt widens that. */
const ANNOUNCED_MS = 32 * SECOND;

let evening: Evening;
let folder: string;
beforeEach(async () => {
  evening = await newEvening();
  folder = mkdtempSync(join(tmpdir(), 'docket-gate-'));
});
afterEach(async () => {
  await evening.docket.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Every beat of the film and every case, each at a time that no other text could hold by chance. */
const cuesOfFilm = () => {
  const { cues, cases, title } = packOf();
  const named = [
    ...cues.cues.map(({ id, title: name, spoilerKind }) => ({
      cue: id,
      name,
      isEnding: spoilerKind !== undefined,
    })),
    ...cases.map(({ id, name }) => ({ cue: `on-screen:${id}`, name, isEnding: false })),
  ];
  const timed = named.map((each, index) => ({
    ...each,
    filmMs: (index + 1) * 4 * MINUTE + 137 * (index + 1),
  }));
  return { title: title.id, timed };
};
type Timed = ReturnType<typeof cuesOfFilm>['timed'][number];

/** Whether a text tells of a cue what it must not: its time while it is ahead, its name when it is an ending. */
const leaksOf = ({ filmMs, isEnding, name }: Timed, text: string, isAhead: boolean): boolean =>
  (isAhead && text.includes(String(filmMs))) || (isEnding && text.includes(name));

const packOf = () => evening.docket.desk.context.pack;

async function takeIn(): Promise<ReturnType<typeof cuesOfFilm>['timed']> {
  const { title, timed } = cuesOfFilm();
  const path = join(folder, 'all.json');
  const cues = timed.map(({ cue, filmMs }) => ({ cue, filmMs, plusMinusMs: 2000 }));
  writeFileSync(path, JSON.stringify({ schema: 'docket/cue-times@1', title, cues }));
  evening.docket.openFrom(path);
  const read = await evening.done('cues.open', {});
  if (read.outcome !== 'read') throw new Error(read.outcome);
  await evening.done('cues.import', { token: read.token });
  return timed;
}

/** All that a window can learn of times and cues at this moment, as text. */
async function told(): Promise<string> {
  const replies = [
    await evening.done('timing.due', {}),
    await evening.done('timing.resync', {}),
    await evening.done('edition.list', {}),
    evening.now(),
  ];
  return JSON.stringify([replies, evening.docket.told]);
}

describe('a cue file that knows the whole film, in a first viewing', () => {
  it('tells a window no time before it is due, at any moment, and no ending until the end', async () => {
    const timed = await takeIn();
    await evening.begin();
    const leaks: string[] = [];
    const seen = new Set<string>();
    const lastMs = Math.max(...timed.map(({ filmMs }) => filmMs));
    for (let filmMs = 0; filmMs < lastMs + MINUTE; filmMs += 20 * SECOND) {
      const text = await told();
      const doubtMs = evening.now().pass?.clock.plusMinusMs ?? Number.NaN;
      const due = (await evening.done('timing.due', {})).due;
      if (due !== null) seen.add(due.name);
      const isAhead = (cue: Timed): boolean => cue.filmMs > filmMs + ANNOUNCED_MS + doubtMs;
      leaks.push(
        ...timed.filter((cue) => leaksOf(cue, text, isAhead(cue))).map(({ name }) => `${name} at ${filmMs}`),
      );
      evening.docket.pass(20 * SECOND);
    }
    expect(leaks).toEqual([]);
    expect(seen.size).toBeGreaterThan(8);
    expect([...seen].some((name) => timed.some((cue) => cue.name === name && cue.isEnding))).toBe(false);
  }, 120_000);

  it('names no part under “after the film”, and an ending by its key is refused', async () => {
    const timed = await takeIn();
    await evening.begin();
    await evening.done('pass.setPolicy', { policy: 'after_the_film', endingsConfirmed: false });
    evening.docket.pass(60 * MINUTE);
    expect((await evening.done('timing.resync', {})).parts).toEqual([]);
    for (const { cue } of timed.filter(({ isEnding }) => isEnding)) {
      const to = { by: 'cue', key: cue } as const;
      const refusal = await evening.refused('timing.sync', { to, answer: 'move', agoMs: 0 });
      expect(refusal.kind).toBe('timing-refused');
    }
  });

  it('says nothing of when a part comes through the key of a part that has no time yet', async () => {
    const timed = await takeIn();
    await evening.begin();
    const { parts } = await evening.done('timing.resync', {});
    const part = parts.find(({ key }) =>
      timed.some(({ cue, filmMs }) => cue === key && filmMs > 20 * MINUTE),
    );
    if (part === undefined) throw new Error('no part far ahead is offered');
    const to = { by: 'cue', key: part.key } as const;
    const reply = await evening.done('timing.sync', { to, answer: 'ask', agoMs: 0 });
    expect(reply).toMatchObject({ outcome: 'done', deltaMs: 0 });
    expect(evening.filmMs()).toBe(0);
  });
});
