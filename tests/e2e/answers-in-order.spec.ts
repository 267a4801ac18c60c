import { expect, startClock, test } from './docket.ts';

test('no answer comes before what was announced before it', async ({ docket }) => {
  const { page } = await docket.start({ timeScale: 30 });
  await startClock(page);
  const early = await page.evaluate(async () => {
    const people = ['dawn-jackson', 'momolu-stewart', 'david-sheppard'];
    let heard: string | null = null;
    window.docket.listen((told) => {
      if (told.name === 'passChanged') heard = told.payload?.onScreen ?? null;
    });
    const wrong: string[] = [];
    for (let turn = 0; turn < 150; turn += 1) {
      const caseId = people[turn % people.length] ?? null;
      const { ok } = await window.docket.call('screen.press', { caseId, agoMs: 0 });
      if (!ok || heard !== caseId) wrong.push(`${turn}: ${ok} ${heard}`);
    }
    return wrong;
  });
  expect(early).toEqual([]);
});
