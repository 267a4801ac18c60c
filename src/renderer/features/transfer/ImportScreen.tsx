import { assertNever } from '../../../shared/assert-never.ts';
import { useCommands } from '../../store/provider.tsx';
import type { ImportFrom } from '../../store/view.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { heldBack, taken, takeWords, takingWords } from './import-words.ts';
import { ImportChoose } from './ImportChoose.tsx';
import { ImportDone } from './ImportDone.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import { ImportReading } from './ImportReading.tsx';
import { useImport, type ImportDesk } from './use-import.ts';

/** The buttons at the foot, the one to press last. */
function Actions({ desk }: { readonly desk: ImportDesk }) {
  const { closeSheet } = useCommands();
  const { state } = desk;
  if (state.step !== 'preview') return <Button onClick={closeSheet}>Close</Button>;
  const count = taken(state.shown.preview, state.changed);
  const isHeld = state.isTaking || heldBack(state.shown.preview, count) !== null;
  return (
    <>
      <Button onClick={() => void desk.stop()}>Choose another</Button>
      <Button onClick={closeSheet}>Cancel</Button>
      <Button
        variant="primary"
        aria-disabled={isHeld}
        onClick={() => void (isHeld ? undefined : desk.take())}
      >
        {state.isTaking ? takingWords(state.share) : takeWords(count)}
      </Button>
    </>
  );
}

function Step({ desk }: { readonly desk: ImportDesk }) {
  const { state } = desk;
  switch (state.step) {
    case 'choose':
      return <ImportChoose desk={desk} words={state.words} canReadAs={state.unread !== null} />;
    case 'reading':
      return <ImportReading {...state} onStop={() => void desk.stop()} />;
    case 'preview':
      return <ImportPreview desk={desk} state={state} />;
    case 'done':
      return <ImportDone tally={state.tally} />;
    default:
      return assertNever(state);
  }
}

/** Takes notes in: choose, look, then one press that one undo takes back. Before that press nothing changes. */
export function ImportScreen({ from }: { readonly from: ImportFrom | null }) {
  const { closeSheet } = useCommands();
  const desk = useImport(from);
  return (
    <Dialog
      title="Import notes"
      width={desk.state.step === 'preview' ? 'full' : 'wide'}
      onClose={closeSheet}
      actions={<Actions desk={desk} />}
    >
      <Step desk={desk} />
    </Dialog>
  );
}
