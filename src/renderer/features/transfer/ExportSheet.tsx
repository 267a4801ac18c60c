import { useState } from 'react';
import type { ExportChoices } from '../../../shared/domain/export/choices.ts';
import { exportFormat } from '../../../shared/domain/export/formats.ts';
import { useCommands, useView } from '../../store/provider.tsx';
import { useExportGround, useExportPreview } from '../../store/use-export-preview.ts';
import { Button } from '../../ui/Button.tsx';
import { ChoiceCards } from '../../ui/ChoiceCards.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ExportOutcomeLine } from './ExportOutcomeLine.tsx';
import { ExportPreview } from './ExportPreview.tsx';
import { FormatChoice } from './FormatChoice.tsx';
import { NotesChoice } from './NotesChoice.tsx';
import { ShownChoice } from './ShownChoice.tsx';
import css from './Export.module.css';
import { purposeChoices, usualFormat } from './export-formats.ts';
import { useExport, type ExportActions } from './use-export.ts';

const usual: ExportChoices = {
  format: usualFormat('to read'),
  select: {},
  times: 'film',
  leadIn: 'applied',
  order: 'time',
  words: 'mine',
};

interface ActionsProps {
  readonly actions: ExportActions;
  readonly close: () => void;
  readonly isToPaste: boolean;
  readonly isEmpty: boolean;
}

/** What can be done: pasted words are copied first of all, everything else is saved. */
function Actions({ actions, close, isToPaste, isEmpty }: ActionsProps) {
  const isStill = actions.outcome.kind === 'writing' || isEmpty;
  const save = (): void => void (isStill ? undefined : actions.save());
  const copy = (): void => void (isStill ? undefined : actions.copy());
  return (
    <>
      <ExportOutcomeLine actions={actions} />
      <Button onClick={close}>Close</Button>
      {isToPaste && (
        <Button onClick={save} aria-disabled={isStill}>
          Save as a file
        </Button>
      )}
      <Button variant="primary" aria-disabled={isStill} onClick={isToPaste ? copy : save}>
        {isToPaste ? 'Copy' : actions.outcome.kind === 'writing' ? 'Exporting' : 'Choose where and save'}
      </Button>
    </>
  );
}

/** Lets notes leave: what for, as what, which of them and how, beside the beginning of what comes of it. */
export function ExportSheet() {
  const { closeSheet, say } = useCommands();
  const select = useView((view) => view.exporting);
  const [choices, setChoices] = useState({ ...usual, select });
  const ground = useExportGround();
  const preview = useExportPreview(choices);
  const actions = useExport(choices);
  const choose = (patch: Partial<ExportChoices>): void => {
    setChoices({ ...choices, ...patch });
    actions.forget();
  };
  /** A screen that is gone can tell of nothing, so what it was writing ends with it. */
  const close = (): void => {
    if (actions.outcome.kind === 'writing') {
      actions.cancel();
      say('Export cancelled');
    }
    closeSheet();
  };
  const { purpose } = exportFormat(choices.format);
  const part = { choices, choose, ground, preview };
  return (
    <Dialog
      title="Export notes"
      width="full"
      onClose={close}
      actions={
        <Actions
          actions={actions}
          close={close}
          isToPaste={purpose === 'to paste'}
          isEmpty={preview !== null && preview.written === 0}
        />
      }
    >
      <div className={css['columns']}>
        <div className={css['choices']}>
          <ChoiceCards
            legend="What is it for?"
            options={purposeChoices}
            value={purpose}
            onChange={(chosen) => choose({ format: usualFormat(chosen) })}
          />
          <FormatChoice {...part} />
          <div className={css['folds']}>
            <NotesChoice {...part} isOpen={Object.keys(select).length > 0} />
            <ShownChoice {...part} />
          </div>
        </div>
        <ExportPreview {...part} />
      </div>
    </Dialog>
  );
}
