import { useId } from 'react';
import { useCommands } from '../../store/provider.tsx';
import type { TranscriptView } from '../../store/use-transcript.ts';
import { transcriptChoice } from '../../store/transcript-choice.ts';
import css from './TranscriptFile.module.css';

const readWords = ({ encoding, isGuessed }: TranscriptView): string =>
  isGuessed
    ? `The file does not say how its letters are stored; it was read as ${encoding}.`
    : `Read as ${encoding}.`;

/** How the letters of the file were read, which they are, and another way where that is wrong. */
export function Letters({
  view,
  encodings,
}: {
  readonly view: TranscriptView;
  readonly encodings: readonly string[];
}) {
  const commands = useCommands();
  const id = useId();
  const reread = async (encoding: string): Promise<void> => {
    const read = await commands.call('transcript.reread', { encoding });
    if (!read.ok || read.value.outcome === 'closed') return;
    const { value } = read;
    transcriptChoice.setState(({ turn }) => ({
      turn: turn + 1,
      problem: value.outcome === 'failed' ? value.message : null,
    }));
  };
  const others = encodings.filter((one) => one.toLowerCase() !== view.encoding.toLowerCase());
  return (
    <div className={css['letters']}>
      <p>
        {readWords(view)}
        {view.letters !== '' && (
          <>
            {' '}
            Letters in it: <bdi className={css['sample']}>{view.letters}</bdi>
          </>
        )}
      </p>
      {view.canReread && (
        <div className={css['row']}>
          <label htmlFor={id}>Read it again as</label>
          <select
            id={id}
            className={css['select']}
            value={view.encoding}
            onChange={(event) => void reread(event.target.value)}
          >
            {[view.encoding, ...others].map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </div>
      )}
    </div>
  );
}
