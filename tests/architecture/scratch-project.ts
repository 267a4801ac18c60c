import { execFile } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';

/** One complaint of a gate about one line of a file of a scratch project. */
export interface Finding {
  /** From the scratch project's root. */
  readonly file: string;
  /** As the gate calls it: `boundaries(dependencies)`, `TS2591`. */
  readonly rule: string;
  readonly line: number;
}

/** A project of its own under the same configuration as Docket, to show the gates what they must refuse. */
export interface ScratchProject {
  /** Everything that `oxlint --type-aware` says about it. */
  readonly lint: () => Promise<readonly Finding[]>;
  /** Everything that `tsc -b` says about it. */
  readonly compile: () => Promise<readonly Finding[]>;
  readonly remove: () => void;
}

const docket = resolve(import.meta.dirname, '../..');

/** The layers are compiled one project each, so each keeps its own configuration. */
const configurations = [
  '.oxlintrc.json',
  'package.json',
  'tsconfig.json',
  'src/tsconfig.base.json',
  'tests/tsconfig.json',
  ...readdirSync(join(docket, 'src'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `src/${entry.name}/tsconfig.json`),
];

const report = z.object({
  diagnostics: z.array(
    z.object({
      code: z.string().optional(),
      filename: z.string(),
      message: z.string(),
      labels: z.array(z.object({ span: z.object({ line: z.int() }) })),
    }),
  ),
});

interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs one of the project's tools in `folder`; a gate that refuses exits with 1, which is no error here. */
const run = async (folder: string, command: string, words: readonly string[]): Promise<Outcome> =>
  new Promise((done) => {
    const path = join(docket, 'node_modules/.bin', command);
    const options = { cwd: folder, maxBuffer: 64_000_000 };
    execFile(path, [...words], options, (_error, stdout, stderr) => done({ stdout, stderr }));
  });

async function lint(folder: string): Promise<readonly Finding[]> {
  const { stdout, stderr } = await run(folder, 'oxlint', ['--type-aware', '--format', 'json']);
  if (/\[boundaries\]\[warning\]/u.test(stdout + stderr))
    throw new Error(`${stdout}${stderr}`.slice(0, 2000));
  return report.parse(JSON.parse(stdout)).diagnostics.map(({ code, filename, message, labels }) => ({
    file: filename,
    rule: code ?? message,
    line: labels[0]?.span.line ?? 0,
  }));
}

async function compile(folder: string): Promise<readonly Finding[]> {
  const { stdout } = await run(folder, 'tsc', ['-b', '--pretty', 'false']);
  return [...stdout.matchAll(/^(\S+?)\((\d+),\d+\): error (TS\d+)/gmu)].map(
    ([, file = '', line = '', rule = '']) => ({ file, rule, line: Number(line) }),
  );
}

/**
 * Lays out a project with Docket's own configuration and packages and nothing else but `files` (path from the root to
 * text). It stands in a temporary folder; `remove` it afterwards.
 */
export function layOut(files: ReadonlyMap<string, string>): ScratchProject {
  const folder = mkdtempSync(join(tmpdir(), 'docket-walls-'));
  const prepared = (path: string): string => {
    const full = join(folder, path);
    mkdirSync(dirname(full), { recursive: true });
    return full;
  };
  for (const path of configurations) copyFileSync(join(docket, path), prepared(path));
  for (const [path, text] of files) writeFileSync(prepared(path), text);
  symlinkSync(join(docket, 'node_modules'), join(folder, 'node_modules'));
  return {
    lint: async () => lint(folder),
    compile: async () => compile(folder),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
