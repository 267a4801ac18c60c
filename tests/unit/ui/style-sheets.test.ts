import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../../src/renderer');

/** Every style sheet of the window, without its comments. */
const sheets = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.css'))
  .map((path) => ({
    path,
    text: readFileSync(join(root, path), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//gu, ''),
  }));

/** What stands at the outermost level of a style sheet, up to its brace or semicolon. */
function outermost(text: string): readonly string[] {
  let rest = text;
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replaceAll(/\{[^{}]*\}/gu, ';');
  }
  return rest
    .split(';')
    .map((heading) => heading.trim())
    .filter((heading) => heading !== '');
}

const colour = /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch)\(/iu;
const physical =
  /\b(?:margin|padding|border)-(?:left|right|top|bottom)\b|[\s;{](?:left|right|top|bottom|width|height):/u;

describe('every style sheet of the window', () => {
  it('is found', () => expect(sheets.length).toBeGreaterThan(20));

  it('gives scroll bars a look only where the system does not lay its own over the text', () => {
    const bars = sheets.flatMap(({ text }) => text.match(/[^{};]*::-webkit-scrollbar[^{]*/gu) ?? []);
    expect(bars.length).toBeGreaterThan(3);
    expect(bars.filter((one) => !one.includes(':root:not([data-overlay-bars])'))).toEqual([]);
    expect(sheets.filter(({ text }) => /scrollbar-(?:width|color)/u.test(text))).toEqual([]);
  });

  it('names no colour of its own: colours are the tokens’, and a mask only has opacity', () => {
    const shown = (text: string): string => text.replaceAll(/\bmask[a-z-]*:[^;]*;/gu, '');
    const own = sheets.filter(({ path, text }) => !path.endsWith('tokens.css') && colour.test(shown(text)));
    expect(own.map(({ path }) => path)).toEqual([]);
  });

  it('puts every rule into a layer, so that what is later in the order wins', () => {
    const outside = sheets.flatMap(({ path, text }) =>
      outermost(text)
        .filter((heading) => !/^@(?:layer|import|font-face)\b/u.test(heading))
        .map((heading) => `${path}: ${heading}`),
    );
    expect(outside).toEqual([]);
  });

  it('uses logical properties', () => {
    const found = sheets.filter(({ text }) => physical.test(text));
    expect(found.map(({ path }) => path)).toEqual([]);
  });
});

describe('the checks of style sheets', () => {
  it('see a colour, a rule outside a layer and a physical property', () => {
    expect(colour.test('color: #fff;')).toBe(true);
    expect(colour.test('background: oklch(50% 0 0);')).toBe(true);
    expect(colour.test('fill: url(#weave-1);')).toBe(false);
    expect(outermost('@layer parts { .a { b: c } } .b { c: d }')).toEqual(['@layer parts', '.b']);
    expect(physical.test('.a { margin-left: 0; }')).toBe(true);
    expect(physical.test('.a { inline-size: 0; }')).toBe(false);
  });
});
