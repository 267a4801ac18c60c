import { describe, expect, it } from 'vitest';
import { createCommands } from '../../../src/renderer/store/commands.ts';
import { createView, emptyDraft } from '../../../src/renderer/store/view.ts';
import type { DocketBridge } from '../../../src/shared/ipc/wire.ts';
import { err } from '../../../src/shared/result.ts';

const refusal = { kind: 'internal', message: 'The disk is full.' } as const;
const rest: Omit<DocketBridge, 'call'> = {
  callForText: () => Promise.resolve(JSON.stringify(err(refusal))),
  first: () => Promise.resolve(JSON.stringify(err(refusal))),
  pathOf: () => '',
  listen: () => () => undefined,
};
/** A bridge that refuses everything, after `meanwhile` has happened. */
const refusing = (meanwhile: () => void = () => undefined): DocketBridge => ({
  call: () => {
    meanwhile();
    return Promise.resolve(err(refusal));
  },
  ...rest,
});

const desk = (bridge: DocketBridge = refusing()) => {
  const view = createView();
  return { view, commands: createCommands(() => bridge, view) };
};

describe('a draft whose words were taken out again', () => {
  it('keeps whose case and what kind the viewer chose, and gives up its time', () => {
    const { view, commands } = desk();
    commands.editDraft({ about: { caseId: 'two' }, kind: 'question' }, 1000);
    commands.editDraft({ text: 'a', begunWith: { caseId: 'one' } }, 2000);
    commands.eraseDraft();
    expect(view.getState().draft).toEqual({
      ...emptyDraft,
      about: { caseId: 'two' },
      kind: 'question',
    });
  });

  it('takes the time of the next first word', () => {
    const { view, commands } = desk();
    commands.editDraft({ text: 'a' }, 1000);
    commands.eraseDraft();
    commands.editDraft({ text: 'b' }, 9000);
    expect(view.getState().draft.pressedAtMs).toBe(9000);
  });
});

describe('a note that is saved before the notebook has said what draft it has', () => {
  it('takes nothing from there, and nothing is put over it', async () => {
    const asked: string[] = [];
    const { commands } = desk({
      call: (name, args) => {
        asked.push(`${name} ${JSON.stringify(args)}`);
        return Promise.resolve(err(refusal));
      },
      ...rest,
    });
    commands.keeping.knows(false);
    commands.editDraft({ text: 'new' }, 1000);
    await commands.keeping.now();
    await commands.saveDraft([], []);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatch(/^note.add/u);
    expect(asked[0]).not.toContain('"from"');
  });
});

describe('a draft that is being saved', () => {
  it('leaves the box free at once', () => {
    const { view, commands } = desk();
    commands.editDraft({ text: 'first' }, 1000);
    void commands.saveDraft([], []);
    expect(view.getState().draft).toEqual(emptyDraft);
  });

  it('is back whole when it was refused', async () => {
    const { view, commands } = desk();
    commands.editDraft({ text: 'first', about: { caseId: 'two' } }, 1000);
    const before = view.getState().draft;
    await commands.saveDraft([], []);
    expect(view.getState().draft).toEqual(before);
    expect(view.getState().problem).toEqual(refusal);
  });

  it('is put above what was written meanwhile when it was refused', async () => {
    const { view, commands } = desk(refusing(() => commands.editDraft({ text: 'second' }, 5000)));
    commands.editDraft({ text: 'first' }, 1000);
    await commands.saveDraft([], []);
    expect(view.getState().draft).toMatchObject({ text: 'first\nsecond', pressedAtMs: 1000 });
  });
});
