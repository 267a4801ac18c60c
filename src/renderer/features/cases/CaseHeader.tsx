import { useState } from 'react';
import type { CaseView } from '../../../shared/domain/dossier/views.ts';
import type { PassView } from '../../store/types.ts';
import { useFilmMs } from '../../store/film-time.ts';
import { Weave } from '../../ui/Weave.tsx';
import { Appearances } from './Appearances.tsx';
import css from './CaseHeader.module.css';
import { ContentNote } from './ContentNote.tsx';
import { factsSoFar } from './fact-words.ts';
import { FollowControls } from './FollowControls.tsx';
import { PolicyControl } from './PolicyControl.tsx';
import { presenceWords } from './presence-words.ts';
import { StoodThen } from './StoodThen.tsx';

/** Who the open case file is about, and how it goes along with the film. */
export function CaseHeader({
  view,
  pass,
  onKeepHere,
}: {
  readonly view: CaseView;
  readonly pass: PassView;
  readonly onKeepHere: () => void;
}) {
  const filmMs = useFilmMs(60_000) ?? 0;
  const [isStoodOpen, setStoodOpen] = useState(false);
  const isOnScreen = view.presence.state === 'on_screen';
  return (
    <header className={css['header']}>
      <div className={css['identity']}>
        <Weave draft={view.weave} listing={view.listing} seed={view.id} monogram={view.monogram} size={72} />
        <div className={css['words']}>
          <div className={css['seen']}>
            <p className={isOnScreen ? css['onScreen'] : css['presence']}>
              {presenceWords(view.presence, filmMs)}
            </p>
            <Appearances view={view} pass={pass} isStoodOpen={isStoodOpen} onStood={setStoodOpen} />
          </div>
          <h1 className={css['name']}>{view.name}</h1>
          <p className={css['place']}>
            {view.place} · {factsSoFar(view, pass)}
          </p>
        </div>
      </div>
      <div className={css['controls']}>
        <PolicyControl policy={pass.pass.policy} />
        <FollowControls view={view} pass={pass} onKeepHere={onKeepHere} />
      </div>
      <ContentNote key={view.id} view={view} />
      {isStoodOpen && <StoodThen view={view} />}
    </header>
  );
}
