import type { FactView } from '../../../shared/domain/dossier/views.ts';
import { useFilmMs } from '../../store/film-time.ts';
import { useCommands } from '../../store/provider.tsx';
import { Button } from '../../ui/Button.tsx';
import { TimeGlyph } from '../../ui/TimeGlyph.tsx';
import { dateWords } from '../../../shared/domain/time/date-words.ts';
import css from './Fact.module.css';
import { confidenceWords, isJustNow, sideWords, sourceCount } from './fact-words.ts';
import { TermLinks } from './TermLinks.tsx';

/** What is opened below a fact. */
export type Panel = 'none' | 'sources' | 'statements';

interface FactMetaProps {
  readonly fact: FactView;
  readonly isShared: boolean;
  readonly tabIndex: 0 | -1;
  readonly panel: Panel;
  readonly onPanel: (panel: Panel) => void;
  readonly onFold: (isOpen: boolean) => void;
}

/** What stands beside the first button of a row is reached with Left and Right. */
const beside = -1;

/** The line below a fact. How sure a time is has a glyph; how well a claim is supported is always said in words. */
export function FactMeta(props: FactMetaProps) {
  const { fact, tabIndex } = props;
  const words = [sideWords(fact.side), dateWords(fact)].filter((one) => one !== null);
  const toggle = (panel: Panel) => ({
    variant: 'quiet' as const,
    tabIndex: panel === 'sources' ? tabIndex : beside,
    'aria-expanded': props.panel === panel,
    onClick: () => props.onPanel(props.panel === panel ? 'none' : panel),
  });
  return (
    <div className={css['meta']}>
      <TimeWords opened={fact.opened} />
      {words.map((one) => (
        <span key={one}>{one}</span>
      ))}
      <Button {...toggle('sources')}>{sourceCount(fact.sources.length)}</Button>
      {fact.conflict.length > 0 && <Button {...toggle('statements')}>Sources differ</Button>}
      {fact.sensitive !== null && (
        <Button variant="quiet" tabIndex={beside} onClick={() => props.onFold(false)}>
          Fold again
        </Button>
      )}
      <HideAgain {...props} />
      {fact.opened.by === 'watching' && <JustNow opened={fact.opened} />}
      <TermLinks ids={fact.terms} tabIndex={beside} />
    </div>
  );
}

function TimeWords({ opened }: { readonly opened: FactView['opened'] }) {
  const words = confidenceWords(opened);
  if (opened.by !== 'watching') return opened.by === 'peek' ? <span>Opened early by you</span> : null;
  return (
    <span className={css['time']}>
      <TimeGlyph confidence={opened.confidence} />
      {words}
    </span>
  );
}

function HideAgain({ fact, isShared }: FactMetaProps) {
  const commands = useCommands();
  if (fact.opened.by !== 'peek') return null;
  const { peekId } = fact.opened;
  return (
    <Button variant="quiet" tabIndex={beside} onClick={() => void commands.call('fact.hide', { peekId })}>
      {isShared ? 'Hide these again' : 'Hide again'}
    </Button>
  );
}

function JustNow({ opened }: { readonly opened: FactView['opened'] }) {
  const filmMs = useFilmMs(5000);
  return isJustNow(opened, filmMs) ? <span className={css['justNow']}>Just now</span> : null;
}
