import { useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { bridge } from './bridge.ts';
import { FilmNone } from './features/film/FilmNone.tsx';
import type { FilmOrder } from './features/film/film-actions.ts';
import { FilmPlayer } from './features/film/FilmPlayer.tsx';
import type { FilmTelling } from './features/film/film-teller.ts';
import type { FilmFile } from './features/film/film-words.ts';
import { aheadOfPage } from './features/film/main-clock.ts';
import css from './features/film/Film.module.css';
import { Notices, RecoveredNotices } from './features/status/Notices.tsx';
import { useCommands, useMirror } from './store/provider.tsx';

/** How often (ms) the two clocks are compared again. They are one clock, read by two processes. */
const COMPARE_EVERY_MS = 60_000;

/** Beside a picture nothing may be brighter than the picture, so the light theme is dark here too. */
function useDarkTheme(): void {
  const theme = useMirror((mirror) => mirror.settings.theme);
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = theme === 'dim' ? 'dim' : 'dark';
  }, [theme]);
}

/** The film that main has on the shelf. */
function useFilm(): FilmFile | null {
  const [film, setFilm] = useState<FilmFile | null>(null);
  useEffect(() => {
    const off = bridge().listen((told) => {
      if (told.name === 'filmChanged') setFilm(told.payload);
    });
    void bridge()
      .call('film.show', {})
      .then((shown) => shown.ok && setFilm(shown.value.film));
    return off;
  }, []);
  return film;
}

const askTime = async (): Promise<number | null> => {
  const answered = await bridge().call('film.time', {});
  return answered.ok ? answered.value.monoMs : null;
};

/** How this page tells; null until the clocks were compared, because nothing can be dated before. */
function useTelling(): FilmTelling | null {
  const [ahead, setAhead] = useState<{ current: number } | null>(null);
  useEffect(() => {
    let held: { current: number } | null = null;
    const compare = async (): Promise<void> => {
      const now = await aheadOfPage(askTime);
      if (now === null) return;
      if (held === null) setAhead((held = { current: now }));
      else held.current = now;
    };
    void compare();
    const timer = setInterval(() => void compare(), COMPARE_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return useMemo(
    () =>
      ahead === null
        ? null
        : {
            mainTime: (pageMs) => Math.max(0, pageMs + ahead.current),
            tell: (words) => void bridge().call('film.tell', { words }),
          },
    [ahead],
  );
}

const listenToOrders = (carryOut: (order: FilmOrder) => void): (() => void) =>
  bridge().listen((told) => {
    if (told.name === 'filmOrdered') carryOut(told.payload);
  });

/** The film window: one film file, followed like any other player. */
export function FilmApp() {
  useDarkTheme();
  const film = useFilm();
  const telling = useTelling();
  const { call } = useCommands();
  const withLetters = useMirror((mirror) => mirror.settings.singleKeys);
  const openFile = (): void => void call('player.openFile', {});
  return (
    <main className={css['page']} aria-label="The film">
      <Notices />
      <RecoveredNotices />
      {film === null || telling === null ? (
        <FilmNone onOpenFile={openFile} />
      ) : (
        <FilmPlayer
          key={film.address}
          film={film}
          telling={telling}
          withLetters={withLetters}
          listenToOrders={listenToOrders}
          onOpenFile={openFile}
          onOpenOutside={(player) => void call('player.openOutside', { player, file: 'film' })}
        />
      )}
    </main>
  );
}
