import { ChevronDown } from 'lucide-react';
import { useCommands } from '../../store/provider.tsx';
import { useChooseSubtitles, type TranscriptView } from '../../store/use-transcript.ts';
import { Button } from '../../ui/Button.tsx';
import { Letters } from './Letters.tsx';
import { TimesRow } from './TimesRow.tsx';
import { fileWords, gateWords } from './transcript-words.ts';
import css from './TranscriptFile.module.css';

const PANEL = 'transcript-file';

/** The button that shows and hides what is said of the file. */
export function FileButton({
  view,
  isOpen,
  onToggle,
}: {
  readonly view: TranscriptView;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}) {
  return (
    <button
      type="button"
      className={css['fileButton']}
      aria-expanded={isOpen}
      aria-controls={PANEL}
      onClick={onToggle}
    >
      <span className={css['fileName']}>{view.name}</span>
      <span className={css['fileWords']}>{fileWords(view)}</span>
      <ChevronDown size={14} aria-hidden="true" />
    </button>
  );
}

/** The file in use: how it was read, how it runs, and the way to another. */
export function FilePanel({
  view,
  encodings,
  onChange,
}: {
  readonly view: TranscriptView;
  readonly encodings: readonly string[];
  readonly onChange: () => void;
}) {
  const commands = useCommands();
  const choose = useChooseSubtitles();
  const stop = async (): Promise<void> => {
    const stopped = await commands.call('transcript.use', { sha256: null });
    if (!stopped.ok) return;
    commands.say(`${view.name} is put away`);
    onChange();
  };
  return (
    <div id={PANEL} className={css['about']}>
      <p>{gateWords(view)}</p>
      <TimesRow view={view} onChange={onChange} />
      <Letters view={view} encodings={encodings} />
      {view.warnings.length > 0 && (
        <ul className={css['warnings']} aria-label="What could not be read">
          {view.warnings.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      )}
      <div className={css['row']}>
        <Button onClick={() => void choose({ what: 'ask' })}>Choose another file</Button>
        <Button onClick={() => void stop()}>Put it away</Button>
      </div>
    </div>
  );
}
