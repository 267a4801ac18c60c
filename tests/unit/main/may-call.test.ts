import { expect, it } from 'vitest';
import { mayCall } from '../../../src/main/ipc/may-call.ts';

it.each(['film.show', 'film.time', 'film.tell'])('lets only the film window’s page call %s', (name) => {
  expect(mayCall('/film.html', name)).toBe(true);
  for (const other of ['/index.html', '/mini.html', '/capture.html', '/', '/x/film.html'])
    expect(mayCall(other, name)).toBe(false);
});

it('leaves every other call to every page of our own', () => {
  for (const page of ['/index.html', '/film.html'])
    for (const name of ['state.get', 'player.list', null]) expect(mayCall(page, name)).toBe(true);
});
