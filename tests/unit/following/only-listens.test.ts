import { expect, test } from 'vitest';
import { fakeMpv } from '../../fakes/players/mpv.ts';
import { liveDesk, type LiveDesk } from './live-desk.ts';

/** Everything that a viewer does beside a film without asking anything of the player, one a second. */
const evening: readonly (readonly [name: string, args: object])[] = [
  ['note.add', { text: 'a note', kind: 'note', tags: [], caseIds: [], leadInMs: 0, agoMs: 0 }],
  ['history.undo', {}],
  ['history.redo', {}],
  ['clock.change', { change: { kind: 'break-start' }, agoMs: 0 }],
  ['clock.change', { change: { kind: 'break-end' }, agoMs: 0 }],
  ['clock.change', { change: { kind: 'nudge', deltaMs: 4000 }, agoMs: 0 }],
  ['history.undo', {}],
  ['clock.change', { change: { kind: 'pause' }, agoMs: 0 }],
  ['clock.change', { change: { kind: 'resume' }, agoMs: 0 }],
  ['clock.change', { change: { kind: 'set', filmMs: 900_000, plusMinusMs: 500 }, agoMs: 0 }],
  ['player.list', {}],
  ['player.pin', { target: 'HERE', isPinned: true }],
  ['player.show', {}],
  ['note.add', { text: 'another', kind: 'note', tags: [], caseIds: [], leadInMs: 0, agoMs: 0 }],
  ['player.answer', { answer: 'keep' }],
  ['history.undo', {}],
  ['player.unfollow', {}],
  ['player.follow', { target: 'HERE' }],
];

/** Waits until the hurried clock says so. */
const until = (desk: LiveDesk, at: number): Promise<void> =>
  expect.poll(desk.now, { timeout: 30_000, interval: 10 }).toBeGreaterThan(at);

test('half a minute of following sends a player nothing but questions, whatever the viewer does', async () => {
  const mpv = await fakeMpv();
  const target = `mpv:${mpv.path}`;
  const offer = { target, kind: 'mpv', name: 'mpv', detail: '', needsPassword: false } as const;
  const desk = await liveDesk(5, [offer]);
  const begun = desk.now();
  await until(desk, begun + 6000);
  Object.defineProperty(mpv.properties, 'time-pos', { get: () => (desk.now() - begun) / 1000 });
  await desk.call('player.follow', { target });
  await expect.poll(() => desk.players.view().words, { timeout: 15_000 }).toMatch(/^Following mpv, within/u);
  const from = desk.now();
  const replies: unknown[] = [];
  for (const [index, [name, args]] of evening.entries()) {
    await until(desk, from + (index + 1) * 1500);
    replies.push(await desk.call(name, JSON.parse(JSON.stringify(args).replace('HERE', target))));
  }
  // The player itself is moved, which is followed, asked about or noticed, and never answered to the player.
  mpv.tell({ event: 'seek' });
  mpv.tell({ event: 'playback-restart' });
  await until(desk, from + 30_000);

  expect(replies.filter((reply) => !Object(reply).ok)).toEqual([]);
  const words = mpv.commands.map((command) => String(Object(command)[0]));
  expect(words.length).toBeGreaterThan(100);
  expect(new Set(words)).toEqual(new Set(['get_property', 'observe_property']));

  expect(await desk.call('player.command', { order: { op: 'pause' } })).toMatchObject({ ok: true });
  expect(mpv.commands).toContainEqual(['set_property', 'pause', true]);
}, 60_000);
