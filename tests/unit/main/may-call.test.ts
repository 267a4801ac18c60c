import { expect, it } from 'vitest';
import { markFilmPage, mayCall, mayHear } from '../../../src/main/ipc/may-call.ts';

const filmPage = {};
markFilmPage(filmPage);
const otherPage = {};

it.each(['film.show', 'film.time', 'film.tell'])('lets only a film window’s page call %s', (name) => {
  expect(mayCall(filmPage, name)).toBe(true);
  expect(mayCall(otherPage, name)).toBe(false);
});

it('leaves every other call to every other page of our own', () => {
  for (const name of ['note.add', 'player.list', 'docket:given', null])
    expect(mayCall(otherPage, name)).toBe(true);
});

it.each([
  'note.add',
  'draft.show',
  'noteTable.rows',
  'export.preview',
  'settings.set',
  'docket:given',
  null,
  '',
])('refuses a film window’s page %s', (name) => {
  expect(mayCall(filmPage, name)).toBe(false);
});

it('lets a film window’s page ask for no notes, and for no others', () => {
  expect(mayCall(filmPage, 'app.notes', { notes: 'none' })).toBe(true);
  for (const args of [{ notes: 'all' }, { notes: 'viewing' }, { notes: 'few' }, {}, null, 'none', undefined])
    expect(mayCall(filmPage, 'app.notes', args)).toBe(false);
});

it('tells a film window’s page of its film, of settings and of faults, and other pages of everything', () => {
  for (const name of ['filmChanged', 'settingsChanged', 'wentWrong'] as const)
    expect([mayHear(filmPage, name), mayHear(otherPage, name)]).toEqual([true, true]);
  for (const name of ['notesChanged', 'draftChanged', 'casesChanged', 'passChanged'] as const)
    expect([mayHear(filmPage, name), mayHear(otherPage, name)]).toEqual([false, true]);
});
