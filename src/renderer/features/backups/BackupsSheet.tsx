import { useState } from 'react';
import { useCommands, useView } from '../../store/provider.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { AllBackups } from './AllBackups.tsx';
import { RestoreChoice, type RestoreHow } from './RestoreChoice.tsx';
import { SaidLine } from './SaidLine.tsx';
import { useBackups, type BackupsDesk } from './use-backups.ts';

/** The buttons at the foot, the one to press last. */
function Actions({ desk, how }: { readonly desk: BackupsDesk; readonly how: RestoreHow }) {
  const { closeSheet } = useCommands();
  const { preview, work } = desk;
  if (preview === null) return <Button onClick={closeSheet}>Close</Button>;
  const isWorking = work === 'restoring';
  return (
    <>
      <Button onClick={desk.back}>Back</Button>
      <Button
        variant="primary"
        aria-disabled={isWorking}
        onClick={() => void (isWorking ? 0 : desk.restore(how))}
      >
        {isWorking ? 'Restoring' : how === 'replace' ? 'Restore this backup' : 'Add to what is here'}
      </Button>
    </>
  );
}

function Sheet({ path }: { readonly path: string | null }) {
  const { closeSheet } = useCommands();
  const desk = useBackups(path);
  const [how, choose] = useState<RestoreHow>('replace');
  const { preview } = desk;
  return (
    <Dialog
      key={preview === null ? 'all' : 'one'}
      title={preview === null ? 'Backups' : 'Restore this backup?'}
      width="wide"
      onClose={closeSheet}
      actions={<Actions desk={desk} how={how} />}
    >
      {preview === null ? (
        <AllBackups desk={desk} />
      ) : (
        <>
          <RestoreChoice preview={preview} how={how} onChoose={choose} />
          <SaidLine desk={desk} at="restore" />
        </>
      )}
    </Dialog>
  );
}

/** The copies of the notebook: made, checked, put back. */
export function BackupsSheet() {
  const isOpen = useView((view) => view.sheet === 'backups');
  const { path, turn } = useView((view) => view.backup);
  return isOpen ? <Sheet key={turn} path={path} /> : null;
}
