import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSettings, knownOf } from '../../../src/main/settings/settings-shape.ts';
import { areWindowPlaces } from '../../../src/main/windows/places-shape.ts';
import { settingsSchema } from '../../../src/shared/ipc/app-views.ts';
import { windowPlacesSchema } from '../../../src/shared/ipc/window-places.ts';

const settings = {
  theme: 'dark',
  singleKeys: true,
  casesWidth: 15,
  notesWidth: 22.5,
  noteKey: 'Control+Shift+Space',
  followAgain: true,
  noteLeadInMs: 3000,
  leadInAsked: false,
};
const bounds = { x: -3, y: 0, width: 1440, height: 900 };
const places = {
  last: 'a',
  isStrip: false,
  mini: { a: bounds },
  main: { last: null, at: { a: { bounds, isMaximized: true } } },
};

/** Values at the edges of what the members may be, and far from them. */
const odd = fc.oneof(
  fc.constantFrom(10, 30, 14, 40, 9.99, 40.01, 0, -0, 1, -1, 600_000, 600_001, 2.5, 2 ** 53, Number.NaN),
  fc.constantFrom('dark', 'dim', 'neon', '', 'F9', 'a', 'Control+Shift+Space', 'x'.repeat(61)),
  fc.constantFrom(null, true, false, [], {}, undefined),
  fc.double(),
  fc.string(),
  fc.constant(bounds),
);

/** The paths of all members, however deep. */
const pathsOf = (value: unknown): readonly (readonly string[])[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, member]) => [
        [name],
        ...pathsOf(member).map((rest) => [name, ...rest]),
      ])
    : [];

function changed(value: unknown, [name = '', ...rest]: readonly string[], to: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const member: unknown = Reflect.get(value, name);
  return { ...value, [name]: rest.length === 0 ? to : changed(member, rest, to) };
}

function without(value: unknown, [name = '', ...rest]: readonly string[]): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const others = Object.fromEntries(Object.entries(value).filter(([other]) => other !== name));
  return rest.length === 0 ? others : { ...others, [name]: without(Reflect.get(value, name), rest) };
}

/** What is one or two steps away from `value`: another member, one less, one more. */
const near = (value: object) => {
  const path = fc.constantFrom(...pathsOf(value));
  return fc
    .array(fc.record({ path, to: odd, how: fc.constantFrom('change', 'drop', 'add') }), { maxLength: 2 })
    .map((steps) =>
      steps.reduce<unknown>((now, { path: at, to, how }) => {
        if (how === 'drop') return without(now, at);
        return changed(now, how === 'add' ? [...at.slice(0, -1), 'more'] : at, to);
      }, value),
    );
};

describe('what is read before there is a window is what its schema takes:', () => {
  it('settings', () => {
    expect(isSettings(settings)).toBe(true);
    fc.assert(
      fc.property(fc.oneof(near(settings), odd), (read) => {
        expect(isSettings(read)).toBe(settingsSchema.safeParse(read).success);
      }),
    );
  });

  it('settings with what a newer Docket knows', () => {
    fc.assert(
      fc.property(near(settings), (read) => {
        const tolerant = settingsSchema.strip().safeParse(read);
        expect(isSettings(knownOf(read))).toBe(tolerant.success);
        if (tolerant.success) expect(knownOf(read)).toEqual(tolerant.data);
      }),
    );
  });

  it('the places of the windows', () => {
    expect(areWindowPlaces(places)).toBe(true);
    fc.assert(
      fc.property(fc.oneof(near(places), odd), (read) => {
        const parsed = windowPlacesSchema.safeParse(read);
        const fits = parsed.success && Object.is(Object.hasOwn(Object(read), 'main'), true);
        expect(areWindowPlaces(read)).toBe(fits && Reflect.get(Object(read), 'main') !== undefined);
      }),
    );
  });
});
