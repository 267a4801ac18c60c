import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  capturePlace,
  displayKey,
  fitWithin,
  miniPlace,
  MINI,
  placed,
  stripOf,
} from '../../../src/main/windows/window-state.ts';
import { broughtBack } from '../../../src/main/windows/lost-place.ts';
import { mainPlace, mainPlaced } from '../../../src/main/windows/main-place.ts';
import { nothingYet, openPlaces, readPlaces, writePlaces } from '../../../src/main/windows/places-file.ts';

const area = (...[x, y, width, height]: readonly [number, number, number, number]) => ({
  x,
  y,
  width,
  height,
});
const laptop = { bounds: area(0, 0, 1440, 900), workArea: area(0, 28, 1440, 872) };
const television = { bounds: area(1440, 0, 1920, 1080), workArea: area(1440, 0, 1920, 1080) };

describe('where the mini window opens', () => {
  it('is the lower right corner of the display where the viewer is, at first', () => {
    const { display, whole } = miniPlace(nothingYet, [laptop, television], laptop);
    expect(display).toBe(laptop);
    expect(whole).toEqual(area(1004, 244, 420, 640));
  });

  it('is where it was last, on that display, wherever the viewer is now', () => {
    const places = placed(nothingYet, television, { bounds: area(1500, 40, 400, 700), isStrip: false });
    expect(miniPlace(places, [laptop, television], laptop).whole).toEqual(area(1500, 40, 400, 700));
  });

  it('is remembered for each display by itself', () => {
    const first = placed(nothingYet, television, { bounds: area(1500, 40, 400, 700), isStrip: false });
    const both = placed(first, laptop, { bounds: area(10, 40, 420, 640), isStrip: false });
    expect(miniPlace({ ...both, last: displayKey(television) }, [laptop, television], laptop).whole.x).toBe(
      1500,
    );
    expect(miniPlace(both, [laptop, television], television).whole.x).toBe(10);
  });

  it('is on the display that is left when the other one was unplugged', () => {
    const places = placed(nothingYet, television, { bounds: area(3000, 900, 400, 700), isStrip: false });
    expect(miniPlace(places, [laptop], laptop).whole).toEqual(area(1004, 244, 420, 640));
  });

  it('keeps the whole window’s height while it is a strip', () => {
    const whole = placed(nothingYet, laptop, { bounds: area(10, 40, 420, 700), isStrip: false });
    const strip = placed(whole, laptop, { bounds: area(30, 50, 420, MINI.stripHeight), isStrip: true });
    expect(strip.isStrip).toBe(true);
    const place = miniPlace(strip, [laptop], laptop).whole;
    expect(place).toEqual(area(30, 50, 420, 700));
    expect(stripOf(place)).toEqual(area(30, 50, 420, 150));
  });
});

describe('where the main window opens', () => {
  const there = { bounds: area(1600, 60, 1300, 800), isMaximized: true };
  const onTelevision = mainPlaced(nothingYet, television, there);

  it('is where it was last, maximized if it was, wherever the viewer is now', () => {
    expect(mainPlace(onTelevision, [laptop, television], laptop)).toEqual(there);
  });

  it('is the middle of the display that is left when the other one was unplugged, whole within it', () => {
    expect(mainPlace(onTelevision, [laptop], laptop)).toEqual({
      bounds: area(0, 28, 1440, 872),
      isMaximized: false,
    });
    expect(mainPlace(onTelevision, [television], television)).toEqual(there);
  });

  it('is remembered for each display by itself, and beside the mini window', () => {
    const here = { bounds: area(100, 100, 1000, 700), isMaximized: false };
    const both = mainPlaced(onTelevision, laptop, here);
    expect(mainPlace(both, [laptop, television], television)).toEqual(here);
    expect(mainPlace(both, [television], television)).toEqual(there);
    const mini = placed(both, laptop, { bounds: area(10, 40, 420, 640), isStrip: false });
    expect(mini.main).toEqual(both.main);
  });
});

describe('a window whose display is gone', () => {
  it.each([
    ['stands wholly elsewhere', area(1600, 60, 1300, 800), area(140, 60, 1300, 800)],
    ['shows only a sliver', area(1400, 60, 1300, 700), area(140, 60, 1300, 700)],
    ['shows only its lower edge', area(100, -690, 1000, 700), area(100, 28, 1000, 700)],
    ['hides its title bar above the display', area(100, -60, 1000, 700), area(100, 28, 1000, 700)],
    ['hides half of its title bar', area(100, -20, 1000, 700), area(100, 28, 1000, 700)],
    ['shows only its title bar’s upper edge', area(100, 880, 1000, 700), area(100, 200, 1000, 700)],
  ])('is brought back when it %s', (_what, window, back) => {
    expect(broughtBack(window, [laptop], laptop)).toEqual(back);
  });

  it.each([
    ['is whole', area(100, 100, 1000, 700)],
    ['can still be dragged', area(1300, 100, 1000, 700)],
    ['hangs over the lower edge by all but its title bar', area(100, 860, 1000, 700)],
    ['is small and whole', area(10, 10, 60, 20)],
    ['is maximized as Windows has it', area(-8, -8, 1456, 916)],
  ])('stays when it %s', (_what, window) => {
    expect(broughtBack(window, [laptop], laptop)).toBeNull();
  });
});

it('a window always lies within its display, whatever was remembered', () => {
  const anywhere = fc.record({
    x: fc.integer({ min: -9000, max: 9000 }),
    y: fc.integer({ min: -9000, max: 9000 }),
    width: fc.integer({ min: 1, max: 9000 }),
    height: fc.integer({ min: 1, max: 9000 }),
  });
  fc.assert(
    fc.property(anywhere, anywhere, (wanted, within) => {
      const fitted = fitWithin(wanted, within);
      expect(fitted.x).toBeGreaterThanOrEqual(within.x);
      expect(fitted.y).toBeGreaterThanOrEqual(within.y);
      expect(fitted.x + fitted.width).toBeLessThanOrEqual(within.x + within.width);
      expect(fitted.y + fitted.height).toBeLessThanOrEqual(within.y + within.height);
      expect(fitWithin(fitted, within)).toEqual(fitted);
    }),
  );
});

it('the note box stands in the middle of the upper third', () => {
  expect(capturePlace(television, { width: 620, height: 148 })).toEqual(area(2090, 212, 620, 148));
});

describe('the file of places', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'docket-places-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is read as it was written, also into a folder that is not there yet', () => {
    const path = join(folder, 'new', 'windows.json');
    const places = placed(nothingYet, laptop, { bounds: area(10, 40, 420, 640), isStrip: true });
    writePlaces(path, places);
    expect(readPlaces(path)).toEqual(places);
  });

  it('is one for all windows, and is written only when something was moved', () => {
    const path = join(folder, 'windows.json');
    const places = openPlaces(path);
    places.keep((now) => placed(now, laptop, { bounds: area(10, 40, 420, 640), isStrip: false }));
    places.keep((now) => mainPlaced(now, laptop, { bounds: area(0, 28, 1200, 800), isMaximized: false }));
    expect(readPlaces(path)).toEqual(places.current());
    rmSync(path);
    places.keep((now) => ({ ...now }));
    expect(readPlaces(path)).toEqual(nothingYet);
  });

  it('is read although it is of a time when only the mini window was remembered', () => {
    const path = join(folder, 'windows.json');
    const { main: _later, ...before } = placed(nothingYet, laptop, {
      bounds: area(10, 40, 420, 640),
      isStrip: true,
    });
    writeFileSync(path, JSON.stringify(before));
    expect(readPlaces(path)).toEqual({ ...before, main: nothingYet.main });
  });

  it.each([
    ['nothing', ''],
    ['half a file', '{"last": "a", "isS'],
    ['something else', '[1, 2, 3]'],
    ['a place without a size', '{"last": null, "isStrip": false, "mini": {"a": {"x": 1, "y": 2}}}'],
  ])('with %s in it only means the usual place', (_what, text) => {
    const path = join(folder, 'windows.json');
    writeFileSync(path, text);
    expect(readPlaces(path)).toEqual(nothingYet);
    expect(readFileSync(path, 'utf8')).toBe(text);
  });
});
