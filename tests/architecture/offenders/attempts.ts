import { dirname, relative } from 'node:path/posix';
import { layers } from './layers.ts';
import { targets } from './targets.ts';

/** One import that a layer's file tries. */
export interface Attempt {
  readonly target: string;
  readonly kind: 'value' | 'type';
}

/** Every target as a value and as a type, in the order of the lines of a file that tries them all. */
export const attempts: readonly Attempt[] = Object.keys(targets).flatMap((target) => [
  { target, kind: 'value' as const },
  { target, kind: 'type' as const },
]);

const specifier = (from: string, target: string): string => {
  const to = targets[target] ?? '';
  return /^(src|tests|scripts)\//u.test(to) ? relative(dirname(from), to).replace(/^(?!\.)/u, './') : to;
};

const lineOf = (file: string, { target, kind }: Attempt, index: number): string =>
  `import ${kind === 'type' ? 'type ' : ''}* as n${index} from '${specifier(file, target)}';\n`;

/** One file per layer that tries every import there is, one a line. */
export const tries: ReadonlyMap<string, string> = new Map(
  layers.map(({ file }) => [file, attempts.map((attempt, index) => lineOf(file, attempt, index)).join('')]),
);

/** An empty file of each layer, so that there is something to import. */
export const standIns: ReadonlyMap<string, string> = new Map(
  Object.values(targets)
    .filter((path) => path.endsWith('.ts'))
    .map((path) => [path, `export const thing = 1;\n`]),
);
