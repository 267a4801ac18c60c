import { useCommands } from '../../store/provider.tsx';
import type { TranscriptView } from '../../store/use-transcript.ts';
import { Button } from '../../ui/Button.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Toolbar } from '../../ui/Toolbar.tsx';
import { shiftWords } from './transcript-words.ts';
import css from './TranscriptFile.module.css';

const steps = [
  { byMs: -10_000, label: '−10 s', name: 'earlier' },
  { byMs: -1_000, label: '−1 s', name: 'earlier' },
  { byMs: -100, label: '−0.1 s', name: 'earlier' },
  { byMs: 100, label: '+0.1 s', name: 'later' },
  { byMs: 1_000, label: '+1 s', name: 'later' },
  { byMs: 10_000, label: '+10 s', name: 'later' },
] as const;

/** How the transcript's times go with the film: shifted by hand, and by which time they count. */
export function TimesRow({
  view,
  onChange,
}: {
  readonly view: TranscriptView;
  readonly onChange: () => void;
}) {
  const commands = useCommands();
  const change = async (timing: { readonly shiftMs?: number; readonly countsBy?: 'film' | 'edition' }) => {
    const changed = await commands.call('transcript.timing', timing);
    if (changed.ok) onChange();
  };
  const { shiftMs, edition, countsBy } = view;
  return (
    <>
      <div className={css['row']}>
        <span>
          Times: <strong>{shiftWords(shiftMs)}</strong>
        </span>
        <Toolbar label="Shift the times" className={css['steps']}>
          {steps.map(({ byMs, label, name }) => (
            <Button
              key={byMs}
              aria-label={`${label}, ${name}`}
              onClick={() => void change({ shiftMs: shiftMs + byMs })}
            >
              {label}
            </Button>
          ))}
          <Button disabled={shiftMs === 0} onClick={() => void change({ shiftMs: 0 })}>
            As in the file
          </Button>
        </Toolbar>
      </div>
      {edition !== null && (
        <div className={css['row']}>
          <Segmented
            legend="Its times run with"
            options={[
              { value: 'film', label: 'The film, without adverts' },
              { value: 'edition', label: edition },
            ]}
            value={countsBy}
            onChange={(next) => void change({ countsBy: next })}
          />
        </div>
      )}
    </>
  );
}
