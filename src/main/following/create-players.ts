import type { FoundPlayer } from '../../shared/ipc/players-protocol.ts';
import { ok } from '../../shared/result.ts';
import { filmPlayer, openOffice, type Office, type PlayersParts } from './office.ts';
import { followAgain } from './follow-again.ts';
import { lookAround } from './look-around.ts';
import { createOpeners, type Openers } from './openers.ts';
import { notAnswering, refusal } from './player-refusals.ts';
import type { Players } from './players.ts';

const nobody = refusal('No player is being followed.');
const unknown = refusal('Docket does not know this player. Look for players again.');

/** The player behind a target that a page named; the film window only while it shows a film. */
function playerOf({ film, known }: Office, target: string): FoundPlayer | null {
  if (target !== 'in-app') return known.find(target);
  const shelved = film.current();
  return shelved === null ? null : filmPlayer(shelved.name);
}

type Choosing = Pick<Players, 'list' | 'follow' | 'unfollow' | 'pin'>;

const choosing = (office: Office, ownPids: PlayersParts['ownPids']): Choosing => ({
  list: async () => {
    const [found, passwords] = await Promise.all([lookAround(office, ownPids), office.secrets.words()]);
    if (found === null) return refusal(notAnswering);
    return ok({ offers: office.known.offers(), canOpen: found.canOpen, passwords });
  },
  follow: async ({ target, password }) => {
    const player = playerOf(office, target);
    if (player === null) return unknown;
    if (password !== undefined) await office.known.giveSecret(target, password);
    await office.follow(player);
    return ok({});
  },
  unfollow: async () => {
    await office.end('unfollow');
    return ok({});
  },
  pin: async ({ target, isPinned }) => {
    const player = target === 'in-app' ? null : office.known.find(target);
    if (player === null) return unknown;
    await office.known.pin(player, isPinned);
    office.announce();
    return ok({});
  },
});

type Opening = Pick<Players, 'openOutside' | 'openFile' | 'film' | 'hearFilm'>;

const opening = (office: Office, openers: Openers): Opening => ({
  openOutside: async (args) => {
    const opened = await openers.outside(args);
    if (!opened.ok) return opened;
    if (opened.value !== null) await office.follow(opened.value);
    return ok({ opened: opened.value !== null });
  },
  openFile: async () => {
    const shelved = await openers.inside();
    if (shelved !== null) await office.follow(filmPlayer(shelved.name));
    return ok({ opened: shelved !== null });
  },
  film: office.film.shown,
  hearFilm: office.hearFilm,
});

/** Following, whole: the office, its dialogs and its film window. */
export function createPlayers(made: PlayersParts): Players {
  const office = openOffice(made);
  const { outside, film, known } = office;
  const openers = createOpeners({ outside, film, known, askFilm: made.desktop.askFilm });
  return {
    view: office.view,
    ...choosing(office, made.ownPids),
    ...opening(office, openers),
    command: async (order) => (await office.session()?.command(order)) ?? nobody,
    answer: async (answer) => {
      const answered = await office.session()?.answer(answer);
      if (answered === undefined) return nobody;
      if (!answered.ok) return answered;
      if (answered.value.isOver) await office.end('unfollow');
      return ok({});
    },
    monoMs: made.parts.now,
    source: () => office.session()?.source() ?? null,
    heard: () => office.session()?.heard(),
    sleep: async () => office.session()?.sleep(),
    woke: () => office.session()?.woke(),
    followAgain: () => followAgain(office, made),
    close: async () => {
      await office.end('quit');
      outside.close();
    },
  };
}
