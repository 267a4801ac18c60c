import { afterEach, beforeEach, expect, it } from 'vitest';
import { answer, answerWhileOpening } from '../../../src/main/ipc/answer.ts';
import { createOpening } from '../../../src/main/opening.ts';
import { zoomPage, type ZoomStep } from '../../../src/main/windows/zoom.ts';
import { newDesk, type TestDesk } from './desk.ts';

let docket: TestDesk;
beforeEach(async () => {
  docket = await newDesk();
});
afterEach(() => docket.close());

/** A page of a window that keeps its level. */
function pageWithLevel() {
  let level = 0;
  const page = { getZoomLevel: () => level, setZoomLevel: (next: number) => (level = next) };
  return { level: () => level, zoom: (step: ZoomStep) => zoomPage(page, step) };
}

it('makes the window larger whose page asked, and no other', async () => {
  const [main, mini] = [pageWithLevel(), pageWithLevel()];
  const opening = createOpening(() => Promise.resolve(docket.desk));
  const ask = (page: typeof main, step: ZoomStep) =>
    answerWhileOpening(
      { name: 'window.zoom', args: { step }, arrivedMs: 0, rest: Promise.resolve(), page },
      opening,
    );
  expect(await ask(mini, 'in')).toMatchObject({ ok: true });
  await ask(mini, 'in');
  expect([main.level(), mini.level()]).toEqual([0, 1]);
  await ask(main, 'out');
  await ask(mini, 'reset');
  expect([main.level(), mini.level()]).toEqual([-0.5, 0]);
});

it('stops where letters would be too large or too small to use', () => {
  const page = pageWithLevel();
  for (let press = 0; press < 20; press += 1) page.zoom('in');
  expect(page.level()).toBe(6);
  for (let press = 0; press < 40; press += 1) page.zoom('out');
  expect(page.level()).toBe(-3);
});

it('is refused where no page asks', async () => {
  const outcome = await answer('window.zoom', { step: 'in' }, docket.desk);
  expect(outcome).toMatchObject({ ok: false, error: { kind: 'bad-request', where: 'sender' } });
});
