import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** One file of the project as text. */
export interface SourceFile {
  /** From the project's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

const docket = resolve(import.meta.dirname, '../..');

const pathsIn = (folder: string): readonly string[] =>
  readdirSync(join(docket, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? pathsIn(path) : [path];
  });

/** Every TypeScript and style file in `folder` of this project, with its text. */
export const readTree = (folder: string): readonly SourceFile[] =>
  pathsIn(folder)
    .filter((path) => /\.(?:tsx?|css)$/u.test(path))
    .map((path) => ({ path, text: readFileSync(join(docket, path), 'utf8') }));
