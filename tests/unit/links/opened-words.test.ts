import fc from 'fast-check';
import { expect, test } from 'vitest';
import { handOverAs, takenFrom } from '../../../src/main/handed-over.ts';
import { openedIn } from '../../../src/main/opened-words.ts';

const from = { cwd: '/home/ann', app: '/opt/docket' };
const opened = (...words: readonly string[]) => openedIn(['/usr/bin/docket-desktop', ...words], from);

test('a path, a relative path, a file: address and a link are each seen for what they are', () => {
  expect(opened('/data/evening.docket')).toEqual({ what: 'file', path: '/data/evening.docket' });
  expect(opened('evening.docket')).toEqual({ what: 'file', path: '/home/ann/evening.docket' });
  expect(opened('file:///data/my%20evening.docket')).toEqual({
    what: 'file',
    path: '/data/my evening.docket',
  });
  expect(opened('docket://title/x#t=1')).toEqual({ what: 'link', text: 'docket://title/x#t=1' });
  expect(opened('DOCKET://title/x')).toEqual({ what: 'link', text: 'DOCKET://title/x' });
});

test('switches, the app’s own folder and addresses of other programs open nothing', () => {
  expect(opened()).toBeNull();
  expect(opened('--disable-gpu', '-r', '', '/opt/docket')).toBeNull();
  expect(openedIn(['electron', '.', '--log-level=3'], { ...from, cwd: '/opt/docket' })).toBeNull();
  expect(opened('https://example.org/x', 'file://other-computer/share/x.docket')).toBeNull();
  expect(opened('file:///data/%00.docket')).toBeNull();
});

test('the first thing that can be opened counts, wherever switches stand', () => {
  expect(opened('--allow-x', 'https://example.org', '--y', 'b.docket', 'c.docket')).toEqual({
    what: 'file',
    path: '/home/ann/b.docket',
  });
  expect(openedIn(['electron', '.', 'docket://title/x'], { ...from, cwd: '/opt/docket' })).toEqual({
    what: 'link',
    text: 'docket://title/x',
  });
});

test('a link that is longer than any of ours is not handed on', () => {
  expect(opened(`docket://title/${'x'.repeat(5000)}`)).toBeNull();
});

test('whatever is handed over arrives as it was, in plain ASCII', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const packed = handOverAs({ opened: { what: 'file', path: text } });
      expect(packed.json).toMatch(/^[\u0020-\u007e]*$/u);
      expect(takenFrom(packed)).toEqual({ opened: { what: 'file', path: text } });
    }),
  );
});

test('what was not packed so is nothing', () => {
  for (const heard of [undefined, null, 7, 'x', [], {}, { json: 7 }, { json: '{' }, { json: '' }])
    expect(takenFrom(heard)).toBeUndefined();
});
