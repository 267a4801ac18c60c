import { ok } from '../../shared/result.ts';
import type { Handlers } from './handler.ts';

export const playerHandlers: Pick<
  Handlers,
  Extract<keyof Handlers, `player.${string}` | `film.${string}`>
> = {
  'player.show': (_args, { players }) => Promise.resolve(ok(players.view())),
  'player.list': (_args, { players }) => players.list(),
  'player.follow': (args, { players }) => players.follow(args),
  'player.unfollow': (_args, { players }) => players.unfollow(),
  'player.command': ({ order }, { players }) => players.command(order),
  'player.answer': ({ answer }, { players }) => players.answer(answer),
  'player.pin': (args, { players }) => players.pin(args),
  'player.openOutside': (args, { players }) => players.openOutside(args),
  'player.openFile': (_args, { players }) => players.openFile(),
  'film.show': (_args, { players }) => Promise.resolve(ok({ film: players.film() })),
  'film.time': (_args, { players }) => Promise.resolve(ok({ monoMs: players.monoMs() })),
  'film.tell': ({ words }, { players }) => {
    players.hearFilm(words);
    return Promise.resolve(ok({}));
  },
};
