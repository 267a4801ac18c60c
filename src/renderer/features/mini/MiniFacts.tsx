import { useState } from 'react';
import type { CaseView, FactView } from '../../../shared/domain/dossier/views.ts';
import { caseAttribute } from '../../ui/case-attribute.ts';
import { Button } from '../../ui/Button.tsx';
import { TimeGlyph } from '../../ui/TimeGlyph.tsx';
import css from './MiniFacts.module.css';

/** How a fact is put into words: what stands in the margin, and the line below it. */
export type FactWords = (fact: FactView) => { readonly margin: string; readonly below: readonly string[] };

const inFilm = (fact: FactView): number => (fact.opened.by === 'watching' ? fact.opened.filmMs : -1);

/** Before anybody was on screen the first case file is open, and that is all that is said of it. */
const presenceOf = ({ presence }: CaseView, isOnScreen: boolean): string => {
  if (isOnScreen) return 'On screen now';
  return presence.state === 'not_seen' ? 'Not seen yet' : 'On screen last';
};

/** What scrolls has to be reached by Tab, or it could not be scrolled by key. */
const scrollStop = { tabIndex: 0 } as const;

/** What is open of one case, the newest first, because only the top of it is seen. */
export function MiniFacts({
  view,
  isOnScreen,
  wordsOf,
}: {
  readonly view: CaseView;
  readonly isOnScreen: boolean;
  readonly wordsOf: FactWords;
}) {
  const facts = view.facts.toSorted((a, b) => inFilm(b) - inFilm(a));
  return (
    <section
      className={css['facts']}
      data-case={caseAttribute(view.listing)}
      data-region="case-file"
      {...scrollStop}
      aria-label={`Case file: ${view.name}`}
    >
      <p className={css['presence']}>{presenceOf(view, isOnScreen)}</p>
      <h2 className={css['person-name']}>{view.name}</h2>
      {facts.length === 0 ? (
        <p className={css['nothing']}>{view.summary}</p>
      ) : (
        <ol className={css['list']}>
          {facts.map((fact) => (
            <MiniFact key={fact.id} fact={fact} words={wordsOf(fact)} />
          ))}
        </ol>
      )}
    </section>
  );
}

function MiniFact({ fact, words }: { readonly fact: FactView; readonly words: ReturnType<FactWords> }) {
  const [isUnfolded, unfold] = useState(false);
  return (
    <li className={css['fact']}>
      <p className={css['margin']}>{words.margin}</p>
      {fact.sensitive !== null && !isUnfolded ? (
        <p className={css['folded']}>
          Folded: {fact.sensitive}{' '}
          <Button variant="quiet" aria-expanded={false} onClick={() => unfold(true)}>
            Open this one
          </Button>
        </p>
      ) : (
        <div>
          <p className={css['text']}>{fact.text}</p>
          <p className={css['below']}>
            {fact.opened.by === 'watching' && <TimeGlyph confidence={fact.opened.confidence} />}
            {words.below.map((one) => (
              <span key={one}>{one}</span>
            ))}
          </p>
        </div>
      )}
    </li>
  );
}
