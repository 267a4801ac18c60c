import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { outsideReplySchema, type OutsideReply } from '../shared/ipc/outside-request.ts';

const fileOf = (folder: string, replyId: string): string => join(folder, `${replyId}.json`);

/** Leaves the answer for the process that waits for it; whole or not at all. `replyId` was checked to be a UUID. */
export function leaveReply(folder: string, replyId: string, reply: OutsideReply): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = fileOf(folder, replyId);
  writeFileSync(`${file}.new`, JSON.stringify(reply), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

function fetchReply(folder: string, replyId: string): OutsideReply | null {
  const file = fileOf(folder, replyId);
  try {
    const parsed = outsideReplySchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    rmSync(file, { force: true });
    return parsed.success ? parsed.data : { isDone: false, line: 'The answer could not be read.' };
  } catch {
    return null;
  }
}

const LOOK_AGAIN_MS = 15;

/** Waits for the answer of the running Docket; null when none came within `limitMs` of wall time. */
export function awaitReply(folder: string, replyId: string, limitMs: number): Promise<OutsideReply | null> {
  const endMs = performance.now() + limitMs;
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      const reply = fetchReply(folder, replyId);
      if (reply === null && performance.now() < endMs) return;
      clearInterval(timer);
      resolve(reply);
    }, LOOK_AGAIN_MS);
  });
}
