import { expect, it } from 'vitest';
import { chooseStrip } from '../../../../src/renderer/features/player/choose-strip.ts';
import { noPlayer } from '../../../../src/shared/ipc/no-player.ts';
import { mpv } from '../../store/clock-parts.ts';

const question = { words: 'mpv is elsewhere.', take: 'Take', keep: 'Keep', playerMs: 9, clockMs: 1 };
const problem = { words: 'mpv was closed.', action: null };
const notice = { words: 'mpv went on.', keep: 'Keep my clock' };

it.each([
  [{ question, problem, notice }, 'question'],
  [{ problem, notice }, 'problem'],
  [{ notice }, 'notice'],
  [{}, null],
])('of %o the strip is about the %s', (patch, kind) => {
  expect(chooseStrip(mpv(patch))).toBe(kind);
});

it('says nothing of a player that nobody follows any more', () => {
  expect(chooseStrip({ ...noPlayer, problem })).toBeNull();
});
