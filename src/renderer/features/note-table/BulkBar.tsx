import { Toolbar } from '../../ui/Toolbar.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { bulkActions, type BulkAction } from './bulk-action.ts';
import css from './NotesPage.module.css';
import { noteCount } from './row-words.ts';

/** How many notes there are, and how many of them are chosen. */
export interface CountProps {
  readonly chosen: number;
  readonly total: number;
  readonly isLoading: boolean;
}

/** The line between the search and the rows: what can be done with the chosen notes. */
export interface BulkBarProps extends Pick<CountProps, 'chosen' | 'total'> {
  /** Only notes of the viewing that is going on. */
  readonly isOfViewing: boolean;
  readonly onScope: (isOfViewing: boolean) => void;
  readonly onAction: (does: BulkAction) => void;
  readonly onClear: () => void;
  /** Takes all that was found, or what is chosen of it, to the export screen. */
  readonly onExport: () => void;
}

const countWords = ({ chosen, total, isLoading }: CountProps): string => {
  if (chosen > 0) return `${chosen.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')} chosen`;
  return isLoading && total === 0 ? 'Looking…' : noteCount(total);
};

/** Says how many were found or chosen, also to screen readers. */
export function CountLine(props: CountProps) {
  return (
    <p role="status" className={css['count']}>
      {countWords(props)}
    </p>
  );
}

/** Every action with its key; without a choice they mean the note that has the focus. */
export function BulkBar(props: BulkBarProps) {
  const { chosen, total, isOfViewing } = props;
  return (
    <div className={css['bar']}>
      <Toolbar label={chosen > 0 ? 'The chosen notes' : 'This note'} className={css['actions']}>
        {bulkActions.map(({ does, label, key }) => (
          <button
            key={does}
            type="button"
            className={css['action']}
            aria-keyshortcuts={key}
            title={key === 'Delete' ? 'Del' : key}
            disabled={total === 0}
            onClick={() => props.onAction(does)}
          >
            {label}
            <Kbd>{key === 'Delete' ? 'Del' : key}</Kbd>
          </button>
        ))}
        {chosen > 0 && (
          <button type="button" className={css['action']} aria-keyshortcuts="Escape" onClick={props.onClear}>
            Clear
            <Kbd>Esc</Kbd>
          </button>
        )}
        <button
          type="button"
          className={css['action']}
          aria-keyshortcuts="Control+E"
          disabled={total === 0}
          onClick={props.onExport}
        >
          Export{chosen > 0 && <VisuallyHidden> chosen</VisuallyHidden>}
          <Kbd>Ctrl E</Kbd>
        </button>
        <button
          type="button"
          className={css['scope']}
          aria-pressed={isOfViewing}
          onClick={() => props.onScope(!isOfViewing)}
        >
          This viewing
        </button>
      </Toolbar>
    </div>
  );
}
