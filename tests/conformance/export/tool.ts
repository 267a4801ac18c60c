import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe } from 'vitest';

/** A program of somebody else: how to ask whether it is there, and the Debian package that brings it. */
export interface Tool {
  readonly probe: readonly [command: string, ...args: string[]];
  readonly debianPackage: string;
}

function isThere({ probe: [command, ...args] }: Tool): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

/** `describe` where the tool is on the path; otherwise the tests are skipped and the report names what to install. */
export function describeWith(tool: Tool, name: string, body: () => void): void {
  if (isThere(tool)) {
    describe(name, body);
    return;
  }
  const [command] = tool.probe;
  const reason = `skipped: ${command} does not run here; install the Debian package ${tool.debianPackage}`;
  console.warn(`${name}: ${reason}`);
  describe.skip(`${name} (${reason})`, body);
}

/** What the command prints, given the content as a file of that name; the path of the file follows the arguments. */
export function runOn(
  fileName: string,
  content: string | Uint8Array,
  command: readonly [string, ...string[]],
): string {
  const folder = mkdtempSync(join(tmpdir(), 'docket-conformance-'));
  try {
    const path = join(folder, fileName);
    writeFileSync(path, content);
    const [program, ...args] = command;
    const ran = spawnSync(program, [...args, path], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
    if (ran.status !== 0) throw new Error(`${program} ended with ${String(ran.status)}: ${ran.stderr}`);
    return ran.stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
