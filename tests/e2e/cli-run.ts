import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test as base } from '@playwright/test';
import { openNotebook, type Notebook } from '../../src/main/notebook/open-notebook.ts';

/** The pack that ships, from the project's folder. */
export const PACK = 'data/titles/the-justice-project';

const BUILT = join('out', 'cli', 'docket.mjs');

/** How one command line ended. */
export interface Ended {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number | null;
}

/** What may be different about a run: ended by SIGKILL after some ms, or without root's rights. */
interface How {
  readonly killAfterMs?: number;
  readonly script?: string;
  readonly isOrdinary?: boolean;
}

const nobody = { uid: 65_534, gid: 65_534 };

/** Runs the built command line with plain Node. */
export function runDocket(words: readonly string[], how: How = {}): Ended {
  const { killAfterMs, script = BUILT, isOrdinary = false } = how;
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, ...words], {
    encoding: 'utf8',
    killSignal: 'SIGKILL',
    ...(killAfterMs === undefined ? {} : { timeout: killAfterMs }),
    ...(isOrdinary && process.getuid?.() === 0 ? nobody : {}),
  });
  return { stdout, stderr, status };
}

/** The command line with a data folder of its own, and the notebook that the app would find there. */
export interface CommandLine {
  readonly home: string;
  /** Runs one command in that folder. */
  readonly docket: (...words: readonly string[]) => Ended;
  /** The same with `--json`; what it answers, read. */
  readonly json: (...words: readonly string[]) => unknown;
  /** The same as a user who is not root, from a copy that everybody may read. */
  readonly docketAsOrdinaryUser: (...words: readonly string[]) => Ended;
  /** Opens the notebook as the app does, in a process other than the command's. */
  readonly open: () => Promise<Notebook>;
}

const copyForAll = (folder: string): string => {
  const script = join(folder, BUILT);
  cpSync(dirname(BUILT), dirname(script), { recursive: true });
  cpSync(PACK, join(folder, PACK), { recursive: true });
  chmodSync(folder, 0o755);
  return script;
};

/** `test` with a command line in a fresh folder. */
export const test = base.extend<{ line: CommandLine }>({
  line: async ({ browserName: _browser }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'docket-cli-'));
    const home = join(folder, 'home');
    const notebooks: Notebook[] = [];
    const docket = (...words: readonly string[]): Ended => runDocket([...words, '--home', home]);
    await use({
      home,
      docket,
      json: (...words) => JSON.parse(docket(...words, '--json').stdout),
      docketAsOrdinaryUser: (...words) =>
        runDocket([...words, '--home', home], { script: copyForAll(folder), isOrdinary: true }),
      open: async () => {
        const opened = await openNotebook(join(home, 'notes'), { appVersion: 'app', now: () => new Date() });
        if (!opened.ok) throw new Error(opened.error.message);
        notebooks.push(opened.value);
        return opened.value;
      },
    });
    await Promise.all(notebooks.map((notebook) => notebook.close()));
    for (const made of [join(home, 'notes'), home]) {
      try {
        chmodSync(made, 0o755);
      } catch {
        // Not every test makes them.
      }
    }
    rmSync(folder, { recursive: true, force: true });
  },
});

export { expect } from '@playwright/test';
