import { useState } from 'react';
import { useCommands } from '../../store/provider.tsx';
import { useChooseSubtitles, type TranscriptView } from '../../store/use-transcript.ts';
import { Button } from '../../ui/Button.tsx';
import { Letters } from './Letters.tsx';
import { TimesRow } from './TimesRow.tsx';
import { fileWords, gateWords } from './transcript-words.ts';
import css from './Transcript.module.css';

/** The file in use: one line of words, and behind it how it was read, how it runs, and the way to another. */
export function TranscriptFile({
  view,
  encodings,
  onChange,
}: {
  readonly view: TranscriptView;
  readonly encodings: readonly string[];
  readonly onChange: () => void;
}) {
  const [isOpen, setOpen] = useState(view.isGuessed);
  const commands = useCommands();
  const choose = useChooseSubtitles();
  const stop = async (): Promise<void> => {
    const stopped = await commands.call('transcript.use', { sha256: null });
    if (!stopped.ok) return;
    commands.say(`${view.name} is put away`);
    onChange();
  };
  return (
    <details className={css['file']} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{fileWords(view)}</summary>
      {isOpen && (
        <div className={css['about']}>
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
      )}
    </details>
  );
}
