import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { handlers } from '../../../src/main/handlers/handlers.ts';
import { answer } from '../../../src/main/ipc/answer.ts';
import { calls } from '../../../src/shared/ipc/contract.ts';
import type { Args, CallName, Reply } from '../../../src/shared/ipc/wire.ts';
import { newDesk, type TestDesk } from '../main/desk.ts';

let running: TestDesk;
beforeEach(async () => {
  running = await newDesk();
});
afterEach(() => running.close());

/** What a call answers; the answer is held against the contract besides. */
async function call<C extends CallName>(name: C, args: Args<C>): Promise<Reply<C>> {
  const outcome = await handlers[name](args, running.desk);
  if (!outcome.ok) throw new Error(`${name}: ${outcome.error.message}`);
  calls[name].reply.parse(outcome.value);
  return outcome.value;
}

const stamp = (s: number): string =>
  `${String(Math.floor(s / 3600)).padStart(2, '0')}:${String(Math.floor(s / 60) % 60).padStart(2, '0')}:${String(s % 60).padStart(2, '0')},000`;

/** Every ten seconds of two hours a line with a word of its own. */
const spoken = Array.from({ length: 720 }, (_, at) => at * 10);
const file = spoken.map((s) => `${stamp(s)} --> ${stamp(s + 2)}\nSaid word${s}x here\n`).join('\n');

async function begin(policy: 'as_i_watch' | 'always' | 'after_the_film' = 'as_i_watch'): Promise<void> {
  const path = join(running.folder, 'film.srt');
  writeFileSync(path, file);
  running.openFrom(path);
  await call('pass.begin', {
    ...{ after: null, kind: 'first', edition: 'streaming', policy, startClock: true, agoMs: 0 },
    endingsConfirmed: policy === 'always',
  });
  expect(await call('transcript.choose', { from: { what: 'ask' } })).toEqual({
    outcome: 'added',
    name: 'film.srt',
  });
}

/** A change of the clock that may mean nothing now, such as a pause while it stands. */
const tried = async (change: Args<'clock.change'>['change']): Promise<void> =>
  void (await answer('clock.change', { change, agoMs: 0 }, running.desk));

const steps: Readonly<Record<'wait' | 'pause' | 'jump', (ms: number) => Args<'clock.change'>['change']>> = {
  wait: () => ({ kind: 'resume' }),
  pause: () => ({ kind: 'pause' }),
  jump: (ms) => ({ kind: 'set', filmMs: ms * 10, plusMinusMs: 1_000 }),
};

const linesNow = (): Promise<Reply<'transcript.lines'>> => call('transcript.lines', { stamp: null, from: 0 });

test('lines come in portions, and only those after the ones that are known', async () => {
  await begin('always');
  const first = await linesNow();
  expect([first.lines.length, first.count]).toEqual([500, 720]);
  const more = await call('transcript.lines', { stamp: first.stamp, from: 500 });
  expect([more.from, more.lines.length]).toEqual([500, 220]);
  await call('transcript.timing', { shiftMs: 1_000 });
  const anew = await call('transcript.lines', { stamp: first.stamp, from: 500 });
  expect([anew.from, anew.lines[0]?.startMs]).toEqual([0, 1_000]);
});

test('whatever is asked while the film runs: nothing that was not watched leaves main, on any surface', async () => {
  await begin();
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 400_000 }),
      fc.constantFrom('wait' as const, 'pause' as const, 'jump' as const),
      async (ms, what) => {
        await tried(steps[what](ms));
        running.pass(ms);
        const { pass } = await call('app.snapshot', {});
        const watchedToMs = pass?.clock.watchedToMs ?? 0;
        const { lines, count } = await linesNow();
        for (const { startMs } of lines) expect(startMs).toBeLessThanOrEqual(watchedToMs - 30_000);
        expect(count).toBe(spoken.filter((s) => s * 1_000 <= watchedToMs - 30_000).length);
        const shown = JSON.stringify(await call('transcript.show', {}));
        expect(shown).not.toContain('word');
        const closed = spoken.find((s) => s * 1_000 > watchedToMs - 30_000) ?? 0;
        const found = await call('search.query', { text: `word${closed}x`, limit: 20 });
        expect(JSON.stringify(found.hits)).not.toContain(`word${closed}x`);
        const id = `${lines[0]?.id.split('-')[0] ?? 'x'}-${closed / 10}`;
        expect((await answer('transcript.quote', { ids: [id], text: '' }, running.desk)).ok).toBe(false);
        expect((await answer('transcript.saidNow', { id, agoMs: 0, isSure: true }, running.desk)).ok).toBe(
          false,
        );
      },
    ),
    { numRuns: 25 },
  );
});

test('search finds an open line with its time, and no more once it is put away', async () => {
  await begin();
  running.pass(100_000);
  const found = await call('search.query', { text: 'word50x', limit: 5 });
  expect(found.hits[0]).toMatchObject({ kind: 'line', filmMs: 50_000, title: '0:50' });
  await call('transcript.use', { sha256: null });
  expect((await call('search.query', { text: 'word50x', limit: 5 })).hits).toEqual([]);
});

test('a line that is being said sets the times, as of the press', async () => {
  await begin();
  running.pass(100_000);
  const { lines } = await linesNow();
  const last = lines.at(-1);
  expect(last?.startMs).toBe(70_000);
  const set = await call('transcript.saidNow', { id: last?.id ?? '', agoMs: 5_000, isSure: false });
  expect(set).toEqual({ outcome: 'set', shiftMs: 25_000 });
  const { inUse } = await call('transcript.show', {});
  expect(inUse).toMatchObject({ shiftMs: 25_000, confidence: 'set_by_you' });
  expect((await linesNow()).lines.at(-1)?.startMs).toBe(95_000);
});

test('a press far back by mistake opens nothing: lines that would come earlier are asked about first', async () => {
  await begin();
  running.pass(3_600_000);
  const before = await linesNow();
  const last = before.lines.at(-1)?.id ?? '';
  await call('clock.change', { change: { kind: 'set', filmMs: 600_000, plusMinusMs: 1_000 }, agoMs: 0 });
  const said = { id: last, agoMs: 0 };
  expect(await call('transcript.saidNow', { ...said, isSure: false })).toEqual({
    outcome: 'asks',
    earlierMs: 2_970_000,
  });
  expect(await linesNow()).toEqual(before);
  expect((await call('transcript.show', {})).inUse).toMatchObject({ shiftMs: 0, confidence: 'estimated' });
  expect(await call('transcript.saidNow', { ...said, isSure: true })).toEqual({
    outcome: 'set',
    shiftMs: -2_970_000,
  });
});

test('whoever watches on can only move lines later by a press, whichever line and however long ago', async () => {
  await begin();
  running.pass(600_000);
  const { lines } = await linesNow();
  await fc.assert(
    fc.asyncProperty(fc.nat(lines.length - 1), fc.nat(27_000), async (at, agoMs) => {
      await call('transcript.timing', { shiftMs: 0 });
      const known = await linesNow();
      const set = await call('transcript.saidNow', { id: known.lines[at]?.id ?? '', agoMs, isSure: false });
      expect(set.outcome).toBe('set');
      expect(set.outcome === 'set' && set.shiftMs).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 30 },
  );
});

test('a moment noted before its line was open sets the times as of that moment', async () => {
  await begin();
  running.pass(100_000);
  const { lines: early } = await linesNow();
  expect(early.at(-1)?.startMs).toBe(70_000);
  running.pass(33_000);
  const { lines } = await linesNow();
  const heard = lines.find(({ startMs }) => startMs === 100_000);
  expect(await call('transcript.saidNow', { id: heard?.id ?? '', agoMs: 33_000, isSure: false })).toEqual({
    outcome: 'set',
    shiftMs: 0,
  });
  expect((await linesNow()).lines.at(-1)?.startMs).toBe(130_000);
});

test('a quote is one step: its words, its time, whoever was on screen then; undone it is gone', async () => {
  await begin();
  await call('screen.press', { caseId: 'momolu-stewart', agoMs: 0 });
  running.pass(100_000);
  const { lines } = await linesNow();
  const ids = lines.slice(2, 4).map(({ id }) => id);
  const { note } = await call('transcript.quote', { ids: ids.toReversed(), text: 'Twice.' });
  expect(note).toMatchObject({
    kind: 'quote',
    text: 'Twice.',
    quote: 'Said word20x here\nSaid word30x here',
    filmMs: 20_000,
    endMs: 32_000,
    caseIds: ['momolu-stewart'],
    raw: { timed: true, leadInMs: 0, plusMinusMs: 30_000 },
  });
  expect(await call('history.undo', {})).toEqual({ label: 'Added quote' });
  expect((await call('app.notes', { notes: 'all' })).notes).toEqual([]);
});

test('what could not be read names no line before everything is open', async () => {
  await begin();
  writeFileSync(join(running.folder, 'film.srt'), `${file}\n\n1:xx --> 2\nlost\n`);
  await call('transcript.choose', { from: { what: 'ask' } });
  expect((await call('transcript.show', {})).inUse?.warnings).toEqual([expect.not.stringMatching(/\d/u)]);
  await call('clock.change', { change: { kind: 'finish' }, agoMs: 0 });
  expect((await call('transcript.show', {})).inUse?.warnings).toEqual([
    expect.stringMatching(/^Lines? \d+/u),
  ]);
});

test('a file that cannot be read leaves the transcript that is in use', async () => {
  await begin();
  writeFileSync(join(running.folder, 'film.srt'), 'nothing of the kind');
  expect(await call('transcript.choose', { from: { what: 'ask' } })).toMatchObject({ outcome: 'failed' });
  expect((await call('transcript.show', {})).inUse?.name).toBe('film.srt');
  running.openFrom(null);
  expect(await call('transcript.choose', { from: { what: 'ask' } })).toEqual({ outcome: 'closed' });
});

test('a path that nobody gave to Docket is not read; one that was dropped is', async () => {
  const path = join(running.folder, 'film.srt');
  writeFileSync(path, file);
  const from = { what: 'path', path } as const;
  expect(await call('transcript.choose', { from })).toMatchObject({
    outcome: 'failed',
    message: expect.stringContaining('only opens files'),
  });
  expect(running.desk.context.transcripts.all()).toEqual([]);
  running.desk.context.givenPaths.give(path);
  expect(await call('transcript.choose', { from })).toEqual({ outcome: 'added', name: 'film.srt' });
});
