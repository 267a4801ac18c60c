import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { windowHandlers } from '../../../src/main/handlers/window-handlers.ts';
import { keyOfPress, noteKeyWords } from '../../../src/renderer/features/sheets/note-key-words.ts';
import { noteKeyFault } from '../../../src/shared/domain/keys/note-key-fault.ts';
import { newDesk, type TestDesk } from '../main/desk.ts';
import { fakeDesktop, type FakeDesktop } from './fake-desktop.ts';

const press = (key: string, code: string, held = '') => ({
  key,
  code,
  ctrlKey: held.includes('c'),
  altKey: held.includes('a'),
  shiftKey: held.includes('s'),
  metaKey: held.includes('m'),
});

describe('a pressed key', () => {
  it.each([
    [press(' ', 'Space', 'cs'), 'Control+Shift+Space'],
    [press('N', 'KeyN', 'cs'), 'Control+Shift+N'],
    [press('a', 'KeyQ', 'c'), 'Control+A'],
    [press('т', 'KeyN', 'c'), 'Control+N'],
    [press('&', 'Digit1', 'c'), 'Control+1'],
    [press('F9', 'F9'), 'F9'],
    [press('ArrowUp', 'ArrowUp', 'm'), 'Super+Up'],
    [press('Control', 'ControlLeft', 'c'), null],
    [press('Shift', 'ShiftLeft', 's'), null],
  ])('%j is %s', (event, name) => expect(keyOfPress(event)).toBe(name));

  it('that may be taken from every app holds something, and is no letter of anybody’s', () => {
    for (const key of [
      'Control+Shift+Space',
      'F9',
      'Super+N',
      'Alt+Space',
      'Control+Alt+F9',
      'Control+Alt+Up',
    ])
      expect(noteKeyFault(key), key).toBeNull();
    for (const key of [
      'N',
      'Shift+N',
      'Space',
      'Control+Alt+N',
      'Control+Alt+Shift+5',
      '',
      'Control',
      'Meta+N',
      'F25',
    ])
      expect(noteKeyFault(key), key).toMatch(/\.$/u);
  });
});

it('the words claim no more than is known', () => {
  const view = { key: 'Control+Shift+Space', isDoubtful: false, command: 'docket' };
  expect(noteKeyWords({ ...view, state: 'untried' })).toContain('Not tried yet');
  expect(noteKeyWords({ ...view, state: 'works' })).toContain('you have pressed it');
  expect(noteKeyWords({ ...view, state: 'taken' })).toContain('Another program has Ctrl+Shift+Space');
});

describe('changing the key', () => {
  let test: TestDesk;
  let desktop: FakeDesktop;
  beforeEach(async () => {
    test = await newDesk();
    desktop = fakeDesktop();
  });
  afterEach(() => test.close());
  const desk = () => ({ ...test.desk, context: { ...test.desk.context, desktop } });

  it('is kept and told', async () => {
    const answer = await windowHandlers['noteKey.set']({ key: 'F9' }, desk());
    expect(answer).toMatchObject({ ok: true, value: { key: 'F9', state: 'untried' } });
    expect(test.desk.context.settings.current().noteKey).toBe('F9');
    expect(test.told.map(({ name }) => name)).toEqual(['settingsChanged', 'noteKeyChanged']);
  });

  it('to one that another program has changes nothing', async () => {
    desktop.refuse('F9');
    const answer = await windowHandlers['noteKey.set']({ key: 'F9' }, desk());
    expect(answer).toMatchObject({ ok: false, error: { kind: 'key-taken' } });
    expect(test.desk.context.settings.current().noteKey).toBe('Control+Shift+Space');
    expect(desktop.noteKey().key).toBe('Control+Shift+Space');
    expect(test.told).toEqual([]);
  });

  it('can be switched off', async () => {
    await windowHandlers['noteKey.set']({ key: null }, desk());
    expect(test.desk.context.settings.current().noteKey).toBeNull();
    expect(desktop.noteKey().state).toBe('off');
  });
});
