import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { settleDrafts } from '../../../src/main/handlers/draft-settling.ts';
import { handlers } from '../../../src/main/handlers/handlers.ts';
import { newDesk, type TestDesk } from '../main/desk.ts';
import { add, beginning, fresh } from './evening.ts';

let test: TestDesk;
beforeEach(async () => {
  test = await newDesk();
  await handlers['pass.begin'](beginning, test.desk);
});
afterEach(() => test.close());

describe('ending Docket', () => {
  it('waits until every page has kept its words', async () => {
    let isOver = false;
    const ending = settleDrafts(test.desk, 2).then(() => (isOver = true));
    expect(test.told.at(-1)).toMatchObject({ name: 'draftsWanted' });
    await handlers['draft.settled']({}, test.desk);
    expect(isOver).toBe(false);
    await handlers['draft.settled']({}, test.desk);
    await ending;
    expect(isOver).toBe(true);
  });

  it('waits for nobody where there is no page', () => settleDrafts(test.desk, 0));
});

it('what can be completed are the people by every name, and the viewer’s tags by use', async () => {
  await add(test, { text: 'a', tags: ['law', 'Class'] });
  await add(test, { text: 'b', tags: ['class'] });
  const known = await handlers['draft.words']({}, test.desk);
  expect(known).toMatchObject({ ok: true, value: { tags: ['Class', 'law'] } });
  const stewart = known.ok && known.value.people.find(({ caseId }) => caseId === 'momolu-stewart');
  expect(stewart).toMatchObject({
    name: 'Momolu Stewart',
    words: ['Stewart', 'Momolu', 'Momulu', 'Momolou'],
  });
});

it('the viewer’s own lead-in is offered once', async () => {
  for (let n = 0; n < 10; n += 1) await add(test, { leadInMs: 5000, from: fresh });
  const { desk } = test;
  expect(await handlers['draft.leadIn']({}, desk)).toEqual({ ok: true, value: { ownMs: 5000 } });
  await handlers['settings.set']({ leadInAsked: true }, desk);
  expect(await handlers['draft.leadIn']({}, desk)).toEqual({ ok: true, value: { ownMs: null } });
});
