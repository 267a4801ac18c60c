import { expect, it } from 'vitest';
import { saveCaptured } from '../../../src/renderer/features/capture/save-captured.ts';
import { createCommands } from '../../../src/renderer/store/commands.ts';
import { createView } from '../../../src/renderer/store/view.ts';
import type { DocketBridge } from '../../../src/shared/ipc/wire.ts';
import { err, ok } from '../../../src/shared/result.ts';

/** The note box with a disk that answers when the test says so. */
function noteBox() {
  const answers: ((isKept: boolean) => void)[] = [];
  const bridge: DocketBridge = {
    call: () =>
      new Promise((resolve) => {
        const refused = err({ kind: 'internal', message: 'The disk is full.' } as const);
        answers.push((isKept) => resolve(isKept ? ok(JSON.parse('{}')) : refused));
      }),
    callForText: () => Promise.resolve(''),
    first: () => Promise.resolve(''),
    pathOf: () => '',
    listen: () => () => undefined,
  };
  const view = createView();
  const commands = createCommands(() => bridge, view, { field: 'capture', by: 'box' });
  let hidden = 0;
  const save = (after: 'return' | 'next') =>
    saveCaptured(commands, { text: view.getState().draft.text, caseIds: [], after }, () => (hidden += 1));
  return {
    commands,
    view,
    save,
    hidden: () => hidden,
    answer: (isKept: boolean) => answers.shift()?.(isKept),
  };
}

it('hides when the disk has the note', async () => {
  const box = noteBox();
  box.commands.editDraft({ text: 'Who pays?' }, 1000);
  const saving = box.save('return');
  expect(box.hidden()).toBe(0);
  box.answer(true);
  expect(await saving).toBeNull();
  expect(box.hidden()).toBe(1);
});

it('stays when its key was pressed again while the disk was slow, and keeps what is typed then', async () => {
  const box = noteBox();
  box.commands.editDraft({ text: 'Who pays?' }, 1000);
  const saving = box.save('return');
  box.commands.startDraft(3000, 0);
  box.commands.editDraft({ text: 'And' }, 3100);
  box.answer(true);
  expect(await saving).toBeNull();
  expect(box.hidden()).toBe(0);
  expect(box.view.getState().draft).toMatchObject({ text: 'And', pressedAtMs: 3000 });
});

it('stays with the words that were refused, and hides for Enter without words', async () => {
  const box = noteBox();
  box.commands.editDraft({ text: 'Who pays?' }, 1000);
  const saving = box.save('return');
  box.answer(false);
  expect(await saving).toBe('The disk is full.');
  expect(box.hidden()).toBe(0);
  box.commands.clearDraft();
  box.commands.startDraft(5000, 0);
  expect(await box.save('return')).toBeNull();
  expect(box.hidden()).toBe(1);
});
