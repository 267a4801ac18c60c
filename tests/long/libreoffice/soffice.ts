import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ran, withFiles } from '../../conformance/export/rich/with-file.ts';

/** The program itself is there without its parts too, so the part that is needed is looked for. */
export const calc = {
  probe: ['sh', '-c', 'test -e /usr/lib/libreoffice/program/libsclo.so && soffice --version'],
  debianPackage: 'libreoffice-calc-nogui',
} as const;
export const writer = {
  probe: ['sh', '-c', 'test -e /usr/lib/libreoffice/program/libswlo.so && soffice --version'],
  debianPackage: 'libreoffice-writer-nogui',
} as const;

/** What LibreOffice makes of a file: the same document as flat XML, through a profile of its own. */
export function opened(
  name: string,
  content: string | Uint8Array,
  to: { readonly extension: string; readonly filter: string; readonly options?: readonly string[] },
): string {
  return withFiles({ [name]: content }, (folder) => {
    const words = [`-env:UserInstallation=file://${folder}/profile`, '--headless', ...(to.options ?? [])];
    const convert = ['--convert-to', `${to.extension}:${to.filter}`, '--outdir', folder, join(folder, name)];
    const { status, stdout, stderr } = ran(['soffice', ...words, ...convert]);
    if (status !== 0 || !stdout.includes('convert')) throw new Error(stdout + stderr);
    return readFileSync(join(folder, name.replace(/\.[^.]+$/, `.${to.extension}`)), 'utf8');
  });
}

/** Flat XML through a program of Python, which prints JSON. */
export function readByPython(xml: string, program: string): unknown {
  const python = spawnSync('python3', ['-c', program], {
    input: xml,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  if (python.status !== 0) throw new Error(python.stderr);
  return JSON.parse(python.stdout);
}
