import { expect, test } from 'vitest';
import { lastToldTo, tellPage, type ToldPage } from '../../../src/main/ipc/tell-page.ts';

const told = { name: 'openedFromOutside', payload: {} } as const;

/** A window's page in a process, as Electron knows it, and what it was sent. */
function pageIn(processId: number) {
  const sent: number[] = [];
  const page = {
    mainFrame: { processId, routingId: 4, isDestroyed: () => false },
    send: (...words: readonly unknown[]) => void sent.push(Number(words[2])),
  } satisfies ToldPage;
  return { page, sent };
}

test('a page waits for the last that it was sent', () => {
  const { page, sent } = pageIn(1);
  const asking = { sender: page, processId: 1, frameId: 4 };
  expect(lastToldTo(asking)).toBe(0);
  tellPage(page, told);
  tellPage(page, told);
  expect(lastToldTo(asking)).toBe(sent[1]);
  expect(sent[1]).toBeGreaterThan(sent[0] ?? Infinity);
});

test('it does not wait for what went to the page before it in the same window, which never comes to it', () => {
  const { page } = pageIn(1);
  const early = { sender: page, processId: 2, frameId: 4 };
  tellPage(page, told);
  expect(lastToldTo(early)).toBe(0);
  page.mainFrame.processId = 2;
  tellPage(page, told);
  expect(lastToldTo(early)).toBeGreaterThan(0);
});

test('what could not be sent is waited for by nobody', () => {
  const { page } = pageIn(1);
  const broken = {
    ...page,
    send: () => {
      throw new Error('the page is gone');
    },
  };
  expect(() => tellPage(broken, told)).toThrow();
  expect(lastToldTo({ sender: broken, processId: 1, frameId: 4 })).toBe(0);
});

test('a page whose process ended is not told, and does not keep others from being told', () => {
  const { page, sent } = pageIn(1);
  // So Electron answers between a page's end and its being loaded again.
  const gone = {
    ...page,
    mainFrame: {
      isDestroyed: () => true,
      get processId(): number {
        throw new Error('Render frame was disposed before WebFrameMain could be accessed');
      },
      routingId: 4,
    },
  };
  expect(() => tellPage(gone, told)).not.toThrow();
  expect(sent).toEqual([]);
});
