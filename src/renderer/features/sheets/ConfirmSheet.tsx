import type { ReactNode } from 'react';
import { useCommands } from '../../store/provider.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

/** A question that is asked once, because its answer shows endings. */
export interface ConfirmSheetProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly yes: string;
  readonly no: string;
  readonly onYes: () => void;
}

/** Asks, with the careful answer first in the order of Tab. */
export function ConfirmSheet({ title, children, yes, no, onYes }: ConfirmSheetProps) {
  const { closeSheet } = useCommands();
  const answer = (): void => {
    onYes();
    closeSheet();
  };
  return (
    <Dialog
      title={title}
      onClose={closeSheet}
      actions={
        <>
          <Button onClick={closeSheet}>{no}</Button>
          <Button variant="primary" onClick={answer}>
            {yes}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
