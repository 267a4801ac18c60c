import { Table2 } from 'lucide-react';
import { useState } from 'react';
import css from './Map.module.css';
import type { EditionPart } from './edition-part.ts';
import { mapPicture, type MapPicture, type NowPlaces } from './map-picture.ts';
import { MapDrawing } from './MapDrawing.tsx';
import { timeWords } from './edition-words.ts';
import { MapTable } from './MapTable.tsx';
import { useDrawingWidth } from '../../ui/use-drawing-width.ts';
import type { EditionsView } from '../../store/types.ts';

const nowOf = (view: EditionsView | null, isChosen: boolean): NowPlaces | null =>
  isChosen && view !== null && view.source !== null && view.filmMs !== null
    ? { filmMs: view.filmMs, sourceMs: view.source.sourceMs }
    : null;

/** The film's time line above that of the edition, with what joins them; or the same in words. */
export function MapSection({ edition, editions, litId }: EditionPart & { readonly litId: string | null }) {
  const [isTable, setTable] = useState(false);
  const [frame, width] = useDrawingWidth<HTMLDivElement>();
  const now = nowOf(editions.view, edition.isChosen);
  const picture = mapPicture(edition, now, width);
  return (
    <section aria-labelledby="edition-map" className={css['section']}>
      <header className={css['head']}>
        <h4 id="edition-map">Both times, side by side</h4>
        {!isTable && <Legend picture={picture} />}
        <button
          type="button"
          className={css['switch']}
          aria-pressed={isTable}
          onClick={() => setTable(!isTable)}
        >
          <Table2 size={14} aria-hidden="true" />
          Table
        </button>
      </header>
      <div ref={frame} className={css['frame']}>
        {isTable ? (
          <MapTable edition={edition} />
        ) : (
          width > 0 && <MapDrawing picture={picture} litId={litId} />
        )}
      </div>
      {now !== null && (
        <p className={css['nowWords']}>
          Now: {timeWords(now.sourceMs)} in this edition, {timeWords(now.filmMs)} in the film.
        </p>
      )}
    </section>
  );
}

type MarkName = 'cue' | 'odd' | 'break' | 'missing' | 'guess' | 'now';

const markWords: Readonly<Record<MarkName, string>> = {
  cue: 'A cue you set',
  odd: 'A cue to check',
  break: 'Break',
  missing: 'Not in this edition',
  guess: 'A guess',
  now: 'Now',
};

const marksIn = ({ anchors, stretches, knownBreaks, now }: MapPicture): readonly MarkName[] => {
  const has = (what: string): boolean => stretches.some((stretch) => stretch.what === what);
  const found: Readonly<Record<MarkName, boolean>> = {
    cue: anchors.some(({ isOdd }) => !isOdd),
    odd: anchors.some(({ isOdd }) => isOdd),
    break: has('break') || knownBreaks.length > 0,
    missing: has('missing'),
    guess: stretches.some(({ guessed }) => guessed),
    now: now !== null,
  };
  return (['cue', 'odd', 'break', 'missing', 'guess', 'now'] as const).filter((name) => found[name]);
};

/** What the marks mean; only those that are drawn. */
function Legend({ picture }: { readonly picture: MapPicture }) {
  return (
    <ul className={css['legend']} aria-label="What the marks mean">
      {marksIn(picture).map((name) => (
        <li key={name}>
          <span className={css['mark']} data-mark={name} aria-hidden="true" />
          {markWords[name]}
        </li>
      ))}
    </ul>
  );
}
