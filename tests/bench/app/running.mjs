import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';

const LISTENING = /DevTools listening on (ws:\/\/\S+)/u;
/** How long (ms) a started app is left alone before anything looks into it. */
const ALONE_MS = 2_000;
const LIMIT_MS = 60_000;

export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** The address of the app's pages for a debugger, from what it says when it starts. */
function addressOf(child) {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
      const found = LISTENING.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', (code, signal) => reject(new Error(`it ended at once (${code ?? signal}): ${said}`)));
  });
}

async function startOnce({ app, data, words = [] }) {
  const startedMs = performance.timeOrigin + performance.now();
  const child = spawn(
    process.env.DOCKET_ELECTRON,
    [
      ...[app, '--disable-gpu', '--log-level=3', '--remote-debugging-port=0'],
      ...[`--user-data-dir=${data}`, ...words],
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const address = await addressOf(child);
  return { child, address, startedMs };
}

/** Starts an app; the fallback runtime crashes at its start now and then and is started once more, which is said. */
export async function start(what) {
  try {
    return await startOnce(what);
  } catch (cause) {
    if (!String(cause).includes('SIGSEGV')) throw cause;
    console.error('the runtime crashed at its start (SIGSEGV) and is started once more');
    return startOnce(what);
  }
}

/** Looks into a running app only after it was left alone; gives its main page. */
export async function look({ address }, aloneMs = ALONE_MS) {
  await pause(aloneMs);
  const browser = await chromium.connectOverCDP(address);
  const isMain = (page) => page.url().includes('index.html');
  const untilMs = Date.now() + LIMIT_MS;
  const pages = () => browser.contexts().flatMap((context) => context.pages());
  while (!pages().some(isMain) && Date.now() < untilMs) await pause(50);
  const page = pages().find(isMain);
  if (page === undefined) throw new Error('the app opened no window');
  await page.waitForFunction(() => performance.getEntriesByName('usable').length > 0, undefined, {
    polling: 100,
    timeout: LIMIT_MS,
  });
  return { browser, page };
}

/** Ends an app as closing its window would, and waits for it. */
export async function end({ child }) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}

const typeOf = (words) => words.find((word) => word.startsWith('--type='))?.slice('--type='.length) ?? 'main';

function processAt(pid) {
  try {
    // Chromium writes a child's line anew with spaces between the words.
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split(/[\0 ]/u);
    return { pid: Number(pid), words, type: typeOf(words) };
  } catch {
    return null;
  }
}

/** The processes of an app by what they are, told by its data folder. */
export function processesOf(data) {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .map(processAt)
    .filter((one) => one !== null && one.words.some((word) => word.includes(data)))
    .filter(({ type }) => type !== 'zygote');
}
