import { describe, expect, it } from 'vitest';
import { createCommands } from '../../../src/renderer/store/commands.ts';
import { createDraftHearing } from '../../../src/renderer/store/hear-draft.ts';
import { createView } from '../../../src/renderer/store/view.ts';
import type { DraftView } from '../../../src/shared/ipc/draft-calls.ts';
import type { DocketBridge } from '../../../src/shared/ipc/wire.ts';
import { ok } from '../../../src/shared/result.ts';

const place = { field: 'composer', by: 'mini' } as const;

const kept = (text: string): DraftView => ({
  ...{ text, kind: 'note', caseIds: [], leadInMs: 3000, instantMs: 60_000, endMs: null },
});

/** The mini window beside a main window that writes in the same field; main answers when the test says so. */
function miniWindow() {
  const asked: { readonly name: string; readonly args: unknown }[] = [];
  const answers: (() => void)[] = [];
  const bridge: DocketBridge = {
    call: (name, args) =>
      new Promise((resolve) => {
        asked.push({ name, args });
        answers.push(() => resolve(ok(JSON.parse('{}'))));
      }),
    callForText: () => Promise.resolve(''),
    first: () => Promise.resolve(''),
    pathOf: () => '',
    listen: () => () => undefined,
  };
  const view = createView();
  const commands = createCommands(() => bridge, view, place);
  const hearing = createDraftHearing({ view, commands, keeping: commands.keeping, place });
  view.subscribe((now, before) => hearing.changed(now.draft, before.draft));
  return {
    asked,
    words: () => view.getState().draft.text,
    type: (text: string) => commands.editDraft({ text }, performance.now()),
    begin: (draft: DraftView | null) => hearing.begin(draft),
    hear: (by: string, draft: DraftView | null) => hearing.hear({ field: 'composer', by, draft }),
    keepNow: () => void commands.keeping.now(),
    answer: async () => {
      answers.splice(0).forEach((each) => each());
      await Promise.resolve();
      await commands.keeping.now();
    },
  };
}

describe('a draft that two windows write in', () => {
  it('is the other window’s where nothing was typed here since', () => {
    const mini = miniWindow();
    mini.hear('main', kept('Half'));
    mini.hear('main', kept('Half a thought'));
    expect(mini.words()).toBe('Half a thought');
    mini.hear('main', null);
    expect(mini.words()).toBe('');
  });

  it('keeps what was typed here while older words of the other window were on their way to the disk', () => {
    const mini = miniWindow();
    mini.hear('main', kept('Half'));
    mini.type('Half and more');
    mini.hear('main', kept('Half a thought'));
    expect(mini.words()).toBe('Half a thought and more');
    mini.keepNow();
    expect(mini.asked.at(-1)).toMatchObject({
      name: 'draft.keep',
      args: { text: 'Half a thought and more' },
    });
  });

  it('is there once where the other window’s words come before the answer to what there is', () => {
    const mini = miniWindow();
    mini.hear('main', kept('Half a thought'));
    mini.begin(kept('Half a thought'));
    expect(mini.words()).toBe('Half a thought');
  });

  it('stays a note where it became one before the answer to what there is', () => {
    const mini = miniWindow();
    mini.hear('main', null);
    mini.begin(kept('Half a thought'));
    expect(mini.words()).toBe('');
  });

  it('stands above what was typed before the answer to what there is', () => {
    const mini = miniWindow();
    mini.type('quicker');
    mini.begin(kept('Half a thought'));
    expect(mini.words()).toBe('Half a thought\nquicker');
  });

  it('keeps both below each other where both were changed in their middle', () => {
    const mini = miniWindow();
    mini.hear('main', kept('one two'));
    mini.type('one and two');
    mini.hear('main', kept('one three'));
    expect(mini.words()).toBe('one three\none and two');
  });

  it('keeps what was typed here while the other window’s note was being saved, as the next note', () => {
    const mini = miniWindow();
    mini.hear('main', kept('First note'));
    mini.type('First note. Second');
    mini.hear('main', null);
    expect(mini.words()).toBe('. Second');
    mini.keepNow();
    expect(mini.asked.at(-1)).toMatchObject({ args: { text: '. Second', agoMs: expect.any(Number) } });
  });

  it('counts words as typed here until the notebook has said that it has them', async () => {
    const mini = miniWindow();
    mini.type('Mine');
    mini.keepNow();
    mini.hear('main', kept('Theirs'));
    expect(mini.words()).toBe('Theirs\nMine');
    mini.keepNow();
    await mini.answer();
    mini.hear('main', kept('Theirs, then'));
    expect(mini.words()).toBe('Theirs, then');
  });

  it('is not doubled where the other window has what was typed here already', () => {
    const mini = miniWindow();
    mini.type('Mine');
    mini.keepNow();
    mini.hear('main', kept('Mine and theirs'));
    expect(mini.words()).toBe('Mine and theirs');
  });
});
