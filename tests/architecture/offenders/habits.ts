/** A wall with one file that must be refused and its innocent twin, which must pass the same gate. */
export interface Wall {
  /** What is forbidden, as a sentence's end: "is refused: …". */
  readonly wall: string;
  /** The rule's name as the gate prints it. */
  readonly rule: string;
  /** Where both files stand, from the project's root; each in a project of its own. */
  readonly file: string;
  readonly offends: string;
  readonly innocent: string;
  /** Other files that both need. */
  readonly beside?: Readonly<Record<string, string>>;
}

const lines = (count: number): string =>
  Array.from({ length: count }, (_, index) => `export const line${index} = ${index};\n`).join('');

const statements = (count: number): string =>
  `export function long(): number {\n  let sum = 0;\n${'  sum += 1;\n'.repeat(count)}  return sum;\n}\n`;

const branches = (count: number): string =>
  `export function ask(n: number): number {\n${Array.from({ length: count }, (_, at) => `  if (n === ${at}) return ${at + 1};\n`).join('')}  return 0;\n}\n`;

/** Habits that oxlint refuses wherever they stand. */
export const habits: readonly Wall[] = [
  {
    wall: 'a ring of imports',
    rule: 'import(no-cycle)',
    file: 'src/shared/domain/ring/first.ts',
    offends: `import { second } from './second.ts';\nexport const first = (): number => second() + 1;\n`,
    innocent: `export const first = (): number => 1;\n`,
    beside: {
      'src/shared/domain/ring/second.ts': `import { first } from './first.ts';\nexport const second = (): number => first() + 1;\n`,
    },
  },
  {
    wall: 'a ring of type imports',
    rule: 'import(no-cycle)',
    file: 'src/shared/domain/ring/first-type.ts',
    offends: `import type { Second } from './second-type.ts';\nexport interface First {\n  readonly next: Second | null;\n}\n`,
    innocent: `export interface First {\n  readonly next: null;\n}\n`,
    beside: {
      'src/shared/domain/ring/second-type.ts': `import type { First } from './first-type.ts';\nexport interface Second {\n  readonly next: First | null;\n}\n`,
    },
  },
  {
    wall: 'an import written as a call',
    rule: 'boundaries(dependencies)',
    file: 'src/main/library/late.ts',
    offends: `export const late = async (): Promise<unknown> => import('electron');\n`,
    innocent: `export const late = async (): Promise<unknown> => import('node:fs');\n`,
  },
  {
    wall: 'a type fetched without an import line',
    rule: 'boundaries(dependencies)',
    file: 'src/main/notebook/fetched.ts',
    offends: `export type App = import('electron').App;\n`,
    innocent: `export type Stats = import('node:fs').Stats;\n`,
  },
  {
    wall: 'passing on what may not be imported',
    rule: 'boundaries(dependencies)',
    file: 'src/shared/domain/passes-on.ts',
    offends: `export { createElement } from 'react';\n`,
    innocent: `export { z } from 'zod';\n`,
  },
  {
    wall: 'a folder that nobody decided on',
    rule: 'boundaries(no-unknown-files)',
    file: 'src/main/mystery/new.ts',
    offends: `export const fresh = 1;\n`,
    innocent: `export const fresh = 1;\n`,
  },
  {
    wall: 'an import from a folder that nobody decided on',
    rule: 'boundaries(no-unknown-dependencies)',
    file: 'src/main/library/from-nowhere.ts',
    offends: `export { thing } from '../../../outside/thing.ts';\n`,
    innocent: `export { thing } from './thing.ts';\n`,
  },
  {
    wall: 'an import for its side effects',
    rule: 'import(no-unassigned-import)',
    file: 'src/renderer/ui/Side.tsx',
    offends: `import 'lucide-react';\nexport const side = 1;\n`,
    innocent: `import './Side.module.css';\nexport const side = 1;\n`,
    beside: { 'src/renderer/ui/Side.module.css': `.side {\n  color: inherit;\n}\n` },
  },
  {
    wall: 'any',
    rule: 'typescript(no-explicit-any)',
    file: 'src/shared/domain/anything.ts',
    offends: `export const anything = (value: any): unknown => value;\n`,
    innocent: `export const anything = (value: unknown): unknown => value;\n`,
  },
  {
    wall: 'a type assertion',
    rule: 'typescript(consistent-type-assertions)',
    file: 'src/shared/domain/asserts.ts',
    offends: `export const asserts = (value: unknown): string => value as string;\n`,
    innocent: `export const asserts = ['a', 'b'] as const;\n`,
  },
  {
    wall: 'a type assertion that narrows',
    rule: 'typescript(no-unsafe-type-assertion)',
    file: 'src/shared/domain/narrows.ts',
    offends: `export const narrows = (value: string | number): string => value as string;\n`,
    innocent: `export const narrows = (value: string | number): string => String(value);\n`,
  },
  {
    wall: 'the claim that something is not null',
    rule: 'typescript(no-non-null-assertion)',
    file: 'src/shared/domain/claims.ts',
    offends: `export const claims = (value: string | null): number => value!.length;\n`,
    innocent: `export const claims = (value: string | null): number => value?.length ?? 0;\n`,
  },
  {
    wall: 'a comment that silences the compiler',
    rule: 'typescript(ban-ts-comment)',
    file: 'src/shared/domain/silences.ts',
    offends: `// @ts-ignore\nexport const silences: number = 1;\n`,
    innocent: `// The compiler may speak.\nexport const silences: number = 1;\n`,
  },
  {
    wall: 'a default export',
    rule: 'import(no-default-export)',
    file: 'src/shared/domain/nameless.ts',
    offends: `export default 1;\n`,
    innocent: `export const named = 1;\n`,
  },
  {
    wall: 'a promise that nobody waits for',
    rule: 'typescript(no-floating-promises)',
    file: 'src/main/library/floats.ts',
    offends: `import { rm } from 'node:fs/promises';\nexport const floats = (path: string): void => {\n  rm(path);\n};\n`,
    innocent: `import { rm } from 'node:fs/promises';\nexport const floats = async (path: string): Promise<void> => {\n  await rm(path);\n};\n`,
  },
  {
    wall: 'a promise where nobody can wait for it',
    rule: 'typescript(no-misused-promises)',
    file: 'src/main/library/misuses.ts',
    offends: `import { rm } from 'node:fs/promises';\nexport const misuses = (paths: readonly string[]): void => paths.forEach(async (path) => rm(path));\n`,
    innocent: `import { rm } from 'node:fs/promises';\nexport const misuses = async (paths: readonly string[]): Promise<unknown> =>\n  Promise.all(paths.map(async (path) => rm(path)));\n`,
  },
  {
    wall: 'a switch that forgets a case',
    rule: 'typescript(switch-exhaustiveness-check)',
    file: 'src/shared/domain/forgets.ts',
    offends: `export function forgets(kind: 'a' | 'b'): number {\n  switch (kind) {\n    case 'a':\n      return 1;\n  }\n  return 0;\n}\n`,
    innocent: `export function forgets(kind: 'a' | 'b'): number {\n  switch (kind) {\n    case 'a':\n      return 1;\n    case 'b':\n      return 2;\n  }\n}\n`,
  },
  {
    wall: 'a call that stops the window',
    rule: 'eslint(no-restricted-properties)',
    file: 'src/preload/stops.ts',
    offends: `import { ipcRenderer } from 'electron';\nexport const stops = (): unknown => ipcRenderer.sendSync('x');\n`,
    innocent: `import { ipcRenderer } from 'electron';\nexport const stops = async (): Promise<unknown> => ipcRenderer.invoke('x');\n`,
  },
  {
    wall: 'an end-to-end test that waits for time',
    rule: 'eslint(no-restricted-properties)',
    file: 'tests/e2e/waits.ts',
    offends: `import type { Page } from '@playwright/test';\nexport const waits = async (page: Page): Promise<void> => page.waitForTimeout(1000);\n`,
    innocent: `import type { Page } from '@playwright/test';\nexport const waits = async (page: Page): Promise<void> => page.getByRole('main').waitFor();\n`,
  },
  {
    wall: 'an end-to-end test that sleeps',
    rule: 'eslint(no-restricted-imports)',
    file: 'tests/e2e/sleeps.ts',
    offends: `import { setTimeout } from 'node:timers/promises';\nexport const sleeps = async (): Promise<void> => setTimeout(1000);\n`,
    innocent: `import { rm } from 'node:fs/promises';\nexport const sleeps = async (): Promise<void> => rm('x');\n`,
  },
  {
    wall: 'an end-to-end test with a timer of its own',
    rule: 'eslint(no-restricted-globals)',
    file: 'tests/e2e/times.ts',
    offends: `export const times = (done: () => void): void => {\n  setTimeout(done, 1000);\n};\n`,
    innocent: `export const times = (done: () => void): void => {\n  done();\n};\n`,
  },
  {
    wall: 'a file of more than 250 lines',
    rule: 'eslint(max-lines)',
    file: 'src/shared/domain/long-file.ts',
    offends: lines(251),
    innocent: lines(250),
  },
  {
    wall: 'a function of more than 60 lines',
    rule: 'eslint(max-lines-per-function)',
    file: 'src/shared/domain/long-function.ts',
    offends: statements(57),
    innocent: statements(56),
  },
  {
    wall: 'a function with more than 8 ways through it',
    rule: 'eslint(complexity)',
    file: 'src/shared/domain/branches.ts',
    offends: branches(8),
    innocent: branches(7),
  },
  {
    wall: 'more than 3 parameters',
    rule: 'eslint(max-params)',
    file: 'src/shared/domain/parameters.ts',
    offends: `export const sum = (a: number, b: number, c: number, d: number): number => a + b + c + d;\n`,
    innocent: `export const sum = (a: number, b: number, c: number): number => a + b + c;\n`,
  },
  {
    wall: 'blocks more than 3 deep',
    rule: 'eslint(max-depth)',
    file: 'src/shared/domain/deep.ts',
    offends: `export function deep(n: number): number {\n  if (n > 1) {\n    if (n > 2) {\n      if (n > 3) {\n        if (n > 4) return 4;\n      }\n    }\n  }\n  return 0;\n}\n`,
    innocent: `export function deep(n: number): number {\n  if (n > 1) {\n    if (n > 2) {\n      if (n > 3) return 3;\n    }\n  }\n  return 0;\n}\n`,
  },
];
