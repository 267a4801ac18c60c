import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createCommands } from '../../../src/renderer/store/commands.ts';
import { guardDraft } from '../../../src/renderer/store/guard-draft.ts';
import { createView } from '../../../src/renderer/store/view.ts';
import type { DocketBridge } from '../../../src/shared/ipc/wire.ts';
import { ok } from '../../../src/shared/result.ts';

const place = { field: 'composer', by: 'page' } as const;
let page = new EventTarget();
beforeEach(() => {
  page = new EventTarget();
  vi.stubGlobal('window', page);
  vi.stubGlobal('document', new EventTarget());
});
afterEach(() => void vi.unstubAllGlobals());

/** A page whose notebook answers `draft.show` when the test says so, and everything else at once. */
function opened() {
  const asked: { readonly name: string; readonly args: unknown }[] = [];
  let tell: () => void = () => undefined;
  const bridge: DocketBridge = {
    call: (name, args) => {
      asked.push({ name, args });
      if (name !== 'draft.show') return Promise.resolve(ok(JSON.parse('{}')));
      return new Promise((resolve) => (tell = () => resolve(ok(JSON.parse('{"draft":null,"edits":[]}')))));
    },
    callForText: () => Promise.resolve(''),
    first: () => Promise.resolve(''),
    pathOf: () => '',
    listen: () => () => undefined,
  };
  const view = createView();
  const commands = createCommands(() => bridge, view, place);
  guardDraft({ bridge: () => bridge, view, commands, keeping: commands.keeping, place });
  return { asked, commands, answer: () => tell() };
}

it('words of a page that ends while the notebook is still read become a note, for no draft may be put over one there', async () => {
  const { asked, commands } = opened();
  commands.editDraft({ text: 'Half a thought #law', begunWith: { caseId: 'one' } }, performance.now());
  page.dispatchEvent(new Event('beforeunload'));
  await Promise.resolve();
  expect(asked.map(({ name }) => name)).toEqual(['draft.show', 'note.add']);
  expect(asked.at(-1)?.args).toMatchObject({ text: 'Half a thought #law', tags: ['law'], caseIds: ['one'] });
  expect(asked.at(-1)?.args).not.toHaveProperty('from');
});

it('they are kept as a draft once the notebook has answered', async () => {
  const { asked, commands, answer } = opened();
  answer();
  await vi.waitFor(() => expect(commands.keeping.isKnown()).toBe(true));
  commands.editDraft({ text: 'Half a thought' }, performance.now());
  page.dispatchEvent(new Event('beforeunload'));
  await Promise.resolve();
  expect(asked.map(({ name }) => name)).toEqual(['draft.show', 'draft.keep']);
});
