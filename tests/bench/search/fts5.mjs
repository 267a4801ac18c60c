import { spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('fts5.py', import.meta.url));

/** Why FTS5 cannot be compared with here, or null when it can. */
export function whyNoFts5() {
  const look = "import sqlite3; sqlite3.connect(':memory:').execute('CREATE VIRTUAL TABLE t USING fts5(a)')";
  const ran = spawnSync('python3', ['-c', look], { encoding: 'utf8' });
  return ran.status === 0 ? null : 'python3 with a sqlite3 that has FTS5 is not here';
}

/** FTS5 in a child, in memory, with indexes for beginnings. It times itself: the way there and back is not counted. */
export async function fts5(texts) {
  const child = spawn('python3', [script], { stdio: ['pipe', 'pipe', 'inherit'] });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const send = async (value) => {
    child.stdin.write(`${JSON.stringify(value)}\n`);
    return Number((await answers.next()).value);
  };
  const buildMs = await send(texts.map((text, at) => [at, text]));
  return { buildMs, find: send, close: () => child.kill() };
}
