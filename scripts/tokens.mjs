/**
 * The colours of the interface, once: writes `src/renderer/styles/tokens.css` and refuses to when a pair of
 * colours is too close to read. `--check` writes nothing and also fails when the written file is out of date.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { argv, exit, stderr, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';

/** Where the generated file lies. */
export const tokensFile = fileURLToPath(new URL('../src/renderer/styles/tokens.css', import.meta.url));

/** The three themes. `case1` to `case4` belong to the four cases alone, in listing order. */
export const themes = {
  dark: {
    text: '#ece9e4',
    text2: '#b9b5ad',
    text3: '#9a968f',
    case1: '#6f9ce4',
    case2: '#c99340',
    case3: '#85d7a9',
    case4: '#f1b7d5',
    ok: '#7bcc98',
    warn: '#e6b463',
    danger: '#f28881',
    focus: '#f8f5ee',
    ruleStrong: '#6d7279',
    rule: '#2e3237',
    bg: '#101316',
    surface: '#171a1e',
    raised: '#202328',
    sunken: '#0a0c0f',
    onInk: '#101316',
  },
  light: {
    text: '#1d2126',
    text2: '#494d55',
    text3: '#5f646b',
    case1: '#2c67b7',
    case2: '#836003',
    case3: '#0a492c',
    case4: '#5c2956',
    ok: '#2b6339',
    warn: '#855412',
    danger: '#a52a24',
    focus: '#1d2126',
    ruleStrong: '#857f79',
    rule: '#d9d5d0',
    bg: '#f6f4f0',
    surface: '#fcfbf8',
    raised: '#ffffff',
    sunken: '#eeebe5',
    onInk: '#fdfcf9',
  },
  dim: {
    text: '#a89c8f',
    text2: '#90867b',
    text3: '#827970',
    case1: '#619ac5',
    case2: '#b78d52',
    case3: '#5b876f',
    case4: '#987390',
    ok: '#5c8e67',
    warn: '#a7824c',
    danger: '#be695f',
    focus: '#c3b5a3',
    ruleStrong: '#655d57',
    rule: '#1d1815',
    bg: '#050403',
    surface: '#080605',
    raised: '#0f0b09',
    sunken: '#030202',
    onInk: '#050403',
  },
};

const grounds = ['bg', 'surface', 'raised', 'sunken'];
const words = ['text', 'text2', 'text3', 'case1', 'case2', 'case3', 'case4', 'ok', 'warn', 'danger'];
const inks = ['text', 'case1', 'case2', 'case3', 'case4'];

/** Every pair that is ever drawn one on the other, with the lowest ratio that WCAG 2.2 AA allows for it. */
export const pairs = [
  ...words.flatMap((on) => grounds.map((ground) => ({ on, ground, limit: 4.5 }))),
  ...grounds.map((ground) => ({ on: 'focus', ground, limit: 3 })),
  ...['bg', 'surface'].map((ground) => ({ on: 'ruleStrong', ground, limit: 3 })),
  ...inks.map((ground) => ({ on: 'onInk', ground, limit: 4.5 })),
];

const linear = (channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);

/** Relative luminance of `#rrggbb` as WCAG 2.2 defines it, 0 to 1. */
export function luminance(hex) {
  const [red, green, blue] = [1, 3, 5].map((at) => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two `#rrggbb` colours, 1 to 21, in either order. */
export function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The pairs of all `given` themes that fall short of their limit; an empty list lets the file be written. */
export function misses(given) {
  return Object.entries(given).flatMap(([theme, colours]) =>
    pairs
      .map(({ on, ground, limit }) => ({
        theme,
        on,
        ground,
        limit,
        ratio: contrast(colours[on], colours[ground]),
      }))
      .filter(({ ratio, limit }) => !(ratio >= limit)),
  );
}

const property = (name) => `--${name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`;

const block = ([theme, colours]) =>
  [
    `  ${theme === 'dark' ? ':root,\n  ' : ''}[data-theme='${theme}'] {`,
    `    color-scheme: ${theme === 'light' ? 'light' : 'dark'};`,
    ...Object.entries(colours).map(([name, hex]) => `    ${property(name)}: ${hex};`),
    '  }',
  ].join('\n');

/** The style sheet for `given` themes; dark stands until another theme is asked for. */
export const styleSheet = (given) =>
  `/* Written by scripts/tokens.mjs, which also checks the contrast of every pair. Change the colours there. */\n@layer base {\n${Object.entries(given).map(block).join('\n\n')}\n}\n`;

async function main(isCheck) {
  const missed = misses(themes);
  for (const { theme, on, ground, limit, ratio } of missed)
    stderr.write(`${theme}: ${on} on ${ground} is ${ratio.toFixed(2)}, needs ${limit}\n`);
  if (missed.length > 0) return 1;
  const wanted = styleSheet(themes);
  if (!isCheck) await writeFile(tokensFile, wanted);
  else if ((await readFile(tokensFile, 'utf8')) !== wanted) {
    stderr.write('src/renderer/styles/tokens.css is out of date: run node scripts/tokens.mjs\n');
    return 1;
  }
  stdout.write(`${pairs.length * Object.keys(themes).length} pairs of colours, none too close\n`);
  return 0;
}

if (argv[1] === fileURLToPath(import.meta.url)) exit(await main(argv.includes('--check')));
