import { Play } from 'lucide-react';
import { useState } from 'react';
import type { Pass, Policy } from '../../../shared/domain/notebook/records.ts';
import { useCommands, useMirror, useView } from '../../store/provider.tsx';
import { editionChoices, policyChoices } from '../../store/viewing-choices.ts';
import { usePlayer } from '../../store/use-player.ts';
import { Button } from '../../ui/Button.tsx';
import { ChoiceCards } from '../../ui/ChoiceCards.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { Rule } from '../../ui/Rule.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { Weave } from '../../ui/Weave.tsx';
import css from './StartScreen.module.css';
import { countWord } from './count-word.ts';
import { useFocusAfterStart } from './use-focus-after-start.ts';

function Heading() {
  const title = useMirror((mirror) => mirror.title);
  const cases = useMirror((mirror) => mirror.cases);
  return (
    <header>
      <div className={css['labels']}>
        {cases.map(({ id, weave, listing, monogram }) => (
          <Weave key={id} draft={weave} listing={listing} seed={id} monogram={monogram} size={56} />
        ))}
      </div>
      <h1 className={css['title']}>{title.shortName}</h1>
      <p className={css['lead']}>
        Follow {countWord(cases.length)} cases while you watch. Keep this window beside the screen and press{' '}
        <Kbd>N</Kbd>
        <VisuallyHidden>N</VisuallyHidden> when something matters.
      </p>
    </header>
  );
}

/** The player that the clock will go by, if any: one line, nothing that has to be decided. */
function Player() {
  const { openSheet } = useCommands();
  const { target, words } = usePlayer();
  return (
    <p className={css['player']}>
      {target === null ? 'The clock goes by your hand, or with a player.' : words}
      <Button variant="quiet" onClick={() => openSheet('players')}>
        {target === null ? 'Follow a player' : 'Change the player'}
      </Button>
    </p>
  );
}

function Content() {
  const notes = useMirror((mirror) => mirror.title.contentNotes);
  const { openSheet, openImport, openBackups } = useCommands();
  return (
    <footer className={css['content']}>
      <Rule />
      <p>The film deals with {notes.join(', ')}.</p>
      <Button variant="quiet" onClick={() => openSheet('support')}>
        Content notes and support lines
      </Button>
      <div className={css['ways']}>
        <Button variant="quiet" onClick={() => openImport(null)}>
          Import notes
        </Button>
        <Button variant="quiet" onClick={() => openBackups(null)}>
          Restore a backup, or open a file from another computer
        </Button>
      </div>
    </footer>
  );
}

/** The one screen before a viewing. Everything is decided already: one press starts. */
export function StartScreen() {
  useFocusAfterStart();
  const policy = useView((view) => view.startPolicy);
  const { beginViewing, openSheet, chooseStartPolicy } = useCommands();
  const [edition, setEdition] = useState<Pass['edition']>('live-tv');
  const choosePolicy = (chosen: Policy): void =>
    chosen === 'always' ? openSheet('always') : chooseStartPolicy(chosen);
  const begin = (pressedAtMs: number): void =>
    void beginViewing({ kind: 'first', edition, policy, after: null, pressedAtMs });
  return (
    <main className={css['screen']}>
      <Heading />
      <ChoiceCards
        legend="Where are you watching?"
        options={editionChoices}
        value={edition}
        onChange={setEdition}
      />
      <Player />
      <ChoiceCards
        legend="When should facts appear?"
        options={policyChoices}
        value={policy}
        onChange={choosePolicy}
      />
      <div className={css['start']}>
        <Button variant="primary" icon={<Play size={18} />} onClick={(event) => begin(event.timeStamp)}>
          Start the clock
        </Button>
        <p>Press when the film’s first image appears. You can correct it at any time.</p>
      </div>
      <Content />
    </main>
  );
}
