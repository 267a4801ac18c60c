import { randomUUID } from 'node:crypto';
import type { ElectronApplication } from '@playwright/test';

/** Resolves when main has done what it was told to evaluate, though its answer may have been collected. */
export async function doneByMain(evaluating: Promise<unknown>): Promise<void> {
  await evaluating.catch((cause: unknown) => {
    if (!String(cause).includes('Resulting promise was garbage collected')) throw cause;
  });
}

/**
 * What main says to its console when it is asked: `ask` evaluates something in main that prints the mark and then JSON.
 *
 * For questions right after a start. The answer of an evaluation is a promise that the debugger itself holds weakly, and
 * main, which is still opening, may collect it before it is passed on ("Resulting promise was garbage collected", one
 * start in forty on a busy computer). The question has been put by then, so its words arrive by the console.
 */
export async function toldByMain(
  app: ElectronApplication,
  ask: (mark: string) => Promise<void>,
): Promise<unknown> {
  const mark = `told ${randomUUID()} `;
  const heard = app.waitForEvent('console', { predicate: (message) => message.text().startsWith(mark) });
  const [message] = await Promise.all([heard, doneByMain(ask(mark))]);
  return JSON.parse(message.text().slice(mark.length));
}
