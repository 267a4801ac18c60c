import type { Wall } from './habits.ts';

const node = `import { readFileSync } from 'node:fs';\nexport const text = readFileSync('x', 'utf8');\n`;
const title = `export const title = (): string => window.document.title;\n`;
const folder = `export const folder = (): string => process.cwd();\n`;
const clean = `export const text = 'x';\n`;

/** What a layer's own compiler project does not know, so that it does not even compile. */
export const platforms: readonly Wall[] = [
  {
    wall: 'Node in shared',
    rule: 'TS2591',
    file: 'src/shared/domain/reads.ts',
    offends: node,
    innocent: clean,
  },
  {
    wall: 'the process in shared',
    rule: 'TS2591',
    file: 'src/shared/domain/asks.ts',
    offends: folder,
    innocent: clean,
  },
  {
    wall: 'the page in shared',
    rule: 'TS2304',
    file: 'src/shared/ipc/looks.ts',
    offends: title,
    innocent: clean,
  },
  {
    wall: 'the page in main',
    rule: 'TS2304',
    file: 'src/main/windows/looks.ts',
    offends: title,
    innocent: node,
  },
  {
    wall: 'the page in the command line',
    rule: 'TS2304',
    file: 'src/cli/looks.ts',
    offends: title,
    innocent: node,
  },
  {
    wall: 'Node in the renderer',
    rule: 'TS2591',
    file: 'src/renderer/ui/reads.ts',
    offends: node,
    innocent: title,
  },
  {
    wall: 'an enum',
    rule: 'TS1294',
    file: 'src/shared/domain/enumerates.ts',
    offends: `export enum Kind {\n  note,\n}\n`,
    innocent: `export type Kind = 'note';\n`,
  },
  {
    wall: 'a local that nobody uses',
    rule: 'TS6133',
    file: 'src/shared/domain/unused.ts',
    offends: `export const used = (): number => {\n  const spare = 1;\n  return 2;\n};\n`,
    innocent: `export const used = (): number => 2;\n`,
  },
  {
    wall: 'an index taken for granted',
    rule: 'TS2322',
    file: 'src/shared/domain/indexes.ts',
    offends: `export const first = (all: readonly string[]): string => all[0];\n`,
    innocent: `export const first = (all: readonly string[]): string | undefined => all[0];\n`,
  },
];
