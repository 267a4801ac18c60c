import { describe, expect, it } from 'vitest';
import { createDraftKeeping, type Ask } from '../../../src/renderer/store/draft-keeping.ts';
import { emptyDraft, type Draft } from '../../../src/renderer/store/view.ts';
import type { AppError } from '../../../src/shared/ipc/app-error.ts';
import { err, ok } from '../../../src/shared/result.ts';

const full: AppError = { kind: 'internal', message: 'The disk is full.' };

/** Main as the page sees it: every question is answered when the test says so. */
function slowMain() {
  const asked: { readonly name: string; readonly args: unknown; readonly refuse: () => void }[] = [];
  const answers: (() => void)[] = [];
  const ask: Ask = (name, args) =>
    new Promise((resolve) => {
      asked.push({ name, args, refuse: () => resolve(err(full)) });
      answers.push(() => resolve(ok(JSON.parse('{}'))));
    });
  return { asked, answer: (at: number) => answers[at]?.(), ask };
}

const typed = (text: string): Draft => ({ ...emptyDraft, text, pressedAtMs: 1000 });

const keepingOf = (ask: Ask, refused: AppError[] = []) =>
  createDraftKeeping(ask, { field: 'composer', by: 'page' }, (error) => refused.push(error));

describe('what a page says of its draft', () => {
  it('names the moment again until the notebook has said that it has it', async () => {
    const main = slowMain();
    const refused: AppError[] = [];
    const keeping = keepingOf(main.ask, refused);
    keeping.changed(typed('a'));
    const first = keeping.now();
    keeping.changed(typed('ab'));
    const second = keeping.now();
    main.asked[0]?.refuse();
    main.answer(1);
    await Promise.all([first, second]);
    expect(main.asked[1]?.args).toMatchObject({ text: 'ab', agoMs: expect.any(Number) });
    expect(refused).toEqual([full]);
  });

  it('calls it kept when the notebook has said so', async () => {
    const main = slowMain();
    const keeping = keepingOf(main.ask);
    keeping.changed(typed('a'));
    const first = keeping.now();
    main.answer(0);
    await first;
    keeping.changed(typed('ab'));
    void keeping.now();
    expect(main.asked[1]?.args).toMatchObject({ agoMs: 'kept' });
  });

  it('goes by no answer that a later word has overtaken', async () => {
    const main = slowMain();
    const keeping = keepingOf(main.ask);
    keeping.changed(typed('a'));
    const first = keeping.now();
    keeping.changed(emptyDraft);
    const gone = keeping.now();
    main.answer(1);
    main.answer(0);
    await Promise.all([first, gone]);
    keeping.changed(typed('b'));
    void keeping.now();
    expect(main.asked.map(({ name }) => name)).toEqual(['draft.keep', 'draft.drop', 'draft.keep']);
    expect(main.asked[2]?.args).toMatchObject({ agoMs: expect.any(Number) });
  });
});
