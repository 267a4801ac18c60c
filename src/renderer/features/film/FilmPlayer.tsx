import { useCallback, useEffect, useMemo, useState } from 'react';
import { classNames } from '../../ui/class-names.ts';
import css from './Film.module.css';
import { carryOut, filmActions, type FilmOrder } from './film-actions.ts';
import { FilmControls } from './FilmControls.tsx';
import { FilmFaultStrip } from './FilmFaultStrip.tsx';
import type { FilmTelling } from './film-teller.ts';
import type { FilmFault, FilmFile } from './film-words.ts';
import { useFilmKeys } from './use-film-keys.ts';
import { useFilmTelling } from './use-film-telling.ts';
import { useFullscreen } from './use-fullscreen.ts';
import { useIdle } from './use-idle.ts';
import { useLack } from './use-lack.ts';
import { useVideoLook } from './use-video.ts';

/** The film, and how the page is heard. */
export interface FilmPlayerProps {
  readonly film: FilmFile;
  readonly telling: FilmTelling;
  readonly withLetters: boolean;
  /** Hears what main orders because a button of the clock was pressed; returns how to stop. */
  readonly listenToOrders: (order: (order: FilmOrder) => void) => () => void;
  readonly onOpenFile: () => void;
  readonly onOpenOutside: (player: 'mpv' | 'vlc') => void;
}

/** One film in its window: the picture, what is wrong with it, and its controls, which leave when nobody moves. */
export function FilmPlayer({ film, telling, withLetters, listenToOrders, ...open }: FilmPlayerProps) {
  const [stage, setStage] = useState<HTMLElement | null>(null);
  const [video, setVideo] = useState<HTMLVideoElement | null>(null);
  const [fault, setFault] = useState<FilmFault | null>(null);
  const actions = useMemo(() => filmActions(video, stage), [video, stage]);
  const look = useVideoLook(video);
  const isQuiet = useIdle() && look.isPlaying && fault === null;
  const tellFault = useFilmTelling(video, telling, setFault);
  useFilmKeys(actions, withLetters);
  useEffect(() => listenToOrders((order) => carryOut(order, video)), [listenToOrders, video]);
  useLack(video, film.sound !== null, tellFault);
  const openOutside = useCallback(
    (player: 'mpv' | 'vlc') => {
      video?.pause();
      open.onOpenOutside(player);
    },
    [video, open],
  );
  return (
    <div ref={setStage} className={classNames(css['stage'], isQuiet && css['quiet'])}>
      <video
        ref={setVideo}
        className={css['video']}
        src={film.address}
        preload="auto"
        aria-label={film.name}
        onClick={actions.playOrPause}
        onDoubleClick={actions.fullscreen}
      >
        <track kind="captions" />
      </video>
      {fault !== null && (
        <FilmFaultStrip
          fault={fault}
          film={film}
          onOpenOutside={openOutside}
          onClose={() => setFault(null)}
        />
      )}
      <div className={css['bar']}>
        <h1 className={css['name']}>{film.name}</h1>
        <FilmControls
          look={look}
          actions={actions}
          isFullscreen={useFullscreen()}
          onOpenFile={open.onOpenFile}
        />
      </div>
    </div>
  );
}
