import {
  FolderOpen,
  Maximize,
  Minimize,
  Pause,
  Play,
  RotateCcw,
  RotateCw,
  Volume2,
  VolumeX,
} from 'lucide-react';
import { IconButton } from '../../ui/IconButton.tsx';
import type { FilmActions } from './film-actions.ts';
import { placeText } from './film-words.ts';
import css from './Film.module.css';
import type { VideoLook } from './use-video.ts';

/** What the controls show and do. */
export interface FilmControlsProps {
  readonly look: VideoLook;
  readonly actions: FilmActions;
  readonly isFullscreen: boolean;
  readonly onOpenFile: () => void;
}

/** The row below the picture: play, place, volume, whole screen. */
export function FilmControls({ look, actions, isFullscreen, onOpenFile }: FilmControlsProps) {
  return (
    <div className={css['controls']} role="group" aria-label="Film controls">
      <IconButton
        size="large"
        label={look.isPlaying ? 'Pause' : 'Play'}
        icon={look.isPlaying ? <Pause size={22} /> : <Play size={22} />}
        onClick={actions.playOrPause}
      />
      <IconButton label="Back 10 seconds" icon={<RotateCcw size={18} />} onClick={() => actions.skip(-10)} />
      <IconButton label="On 10 seconds" icon={<RotateCw size={18} />} onClick={() => actions.skip(10)} />
      <Place look={look} seek={actions.seek} />
      <Volume look={look} actions={actions} />
      <IconButton label="Open another film" icon={<FolderOpen size={18} />} onClick={onOpenFile} />
      <IconButton
        label={isFullscreen ? 'Leave the whole screen' : 'Whole screen'}
        icon={isFullscreen ? <Minimize size={18} /> : <Maximize size={18} />}
        onClick={actions.fullscreen}
      />
    </div>
  );
}

function Place({ look, seek }: { readonly look: VideoLook; readonly seek: FilmActions['seek'] }) {
  const text = `${placeText(look.seconds)} of ${placeText(look.length)}`;
  return (
    <div className={css['places']}>
      <time className={css['time']}>{placeText(look.seconds)}</time>
      <input
        type="range"
        className={css['place']}
        aria-label="Place in the film"
        aria-valuetext={text}
        min={0}
        max={Math.max(1, look.length)}
        step={5}
        value={look.seconds}
        disabled={look.length === 0}
        onChange={(event) => seek(event.currentTarget.valueAsNumber)}
      />
      <span className={css['time']}>{placeText(look.length)}</span>
    </div>
  );
}

function Volume({ look, actions }: { readonly look: VideoLook; readonly actions: FilmActions }) {
  const isSilent = look.isMuted || look.volume === 0;
  return (
    <div className={css['sounds']}>
      <IconButton
        label={look.isMuted ? 'Sound on' : 'Sound off'}
        icon={isSilent ? <VolumeX size={18} /> : <Volume2 size={18} />}
        onClick={actions.mute}
      />
      <input
        type="range"
        className={css['volume']}
        aria-label="Volume"
        aria-valuetext={`${Math.round((isSilent ? 0 : look.volume) * 100)} %`}
        min={0}
        max={1}
        step={0.05}
        value={look.isMuted ? 0 : look.volume}
        onChange={(event) => actions.setVolume(event.currentTarget.valueAsNumber)}
      />
    </div>
  );
}
