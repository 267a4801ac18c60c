import { useCommands } from '../../store/provider.tsx';
import { useChooseSubtitles } from '../../store/use-transcript.ts';
import { Button } from '../../ui/Button.tsx';
import css from './Import.module.css';

/** Formats that hold what is said in a film as often as what somebody says about it. */
const SUBTITLES = new Set(['srt', 'webvtt']);

/** Subtitles can be somebody's comments or what is said in the film; nobody but the viewer knows, so it is asked once. */
export function ImportTranscript({
  format,
  path,
}: {
  readonly format: string;
  readonly path: string | null;
}) {
  const commands = useCommands();
  const choose = useChooseSubtitles();
  if (!SUBTITLES.has(format)) return null;
  const readAlong = async (): Promise<void> => {
    commands.closeSheet();
    commands.openPage('transcript');
    await choose(path === null ? { what: 'ask' } : { what: 'path', path });
  };
  return (
    <div className={css['question']}>
      <p>
        Are these somebody’s comments, or what is said in the film? Comments become notes here. What is said
        in the film is read along with as the transcript, and stays closed until you have watched it.
      </p>
      <Button onClick={() => void readAlong()}>It is what is said: read along with it</Button>
    </div>
  );
}
