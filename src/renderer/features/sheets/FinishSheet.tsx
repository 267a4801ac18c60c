import { useCommands } from '../../store/provider.tsx';
import { ConfirmSheet } from './ConfirmSheet.tsx';

/** Asks once whether the film is over: the app never concludes it from a time. */
export function FinishSheet() {
  const { clock, say } = useCommands();
  const onYes = async (): Promise<void> => {
    const outcome = await clock({ kind: 'finish' }, performance.now());
    if (outcome.ok) say('Film finished. Endings are open.');
  };
  return (
    <ConfirmSheet
      title="Have you finished the film?"
      yes="I finished the film"
      no="Not yet"
      onYes={() => void onYes()}
    >
      <p>The clock stops and the case files open, also how the film ends for each person.</p>
      <p>
        What happened after the film was first shown stays closed until you ask for it. You can undo this.
      </p>
    </ConfirmSheet>
  );
}
