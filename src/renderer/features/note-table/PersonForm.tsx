import type { KeyboardEvent } from 'react';
import { useMirror } from '../../store/provider.tsx';
import type { BulkChangeArgs } from '../../store/types.ts';
import { CaseShape } from '../../ui/CaseShape.tsx';
import { Toolbar } from '../../ui/Toolbar.tsx';
import css from './NotesPage.module.css';

/** Which person the chosen notes are about too, or not any more. */
interface PersonFormProps {
  readonly onChange: (change: BulkChangeArgs) => void;
}

/**
 * Adds a person to the chosen notes or removes one, as tags are; nobody else is touched. Keys 1 to 4 mean these people as
 * they do in the whole window and add, with Shift they remove; 0 sets the notes between cases.
 */
export function PersonForm({ onChange }: PersonFormProps) {
  const cases = useMirror((mirror) => mirror.cases);
  const onKeyDown = (event: KeyboardEvent): void => {
    const file = cases.find(({ listing }) => event.code === `Digit${listing}`);
    if (file === undefined && event.code !== 'Digit0') return;
    event.preventDefault();
    if (file === undefined) onChange({ what: 'between-cases' });
    else onChange({ what: event.shiftKey ? 'remove-case' : 'add-case', caseId: file.id });
  };
  return (
    <div role="presentation" className={css['people']} onKeyDown={onKeyDown}>
      {(['add-case', 'remove-case'] as const).map((what) => (
        <Toolbar key={what} label={words[what].full} className={css['group']}>
          <span aria-hidden="true" className={css['groupName']}>
            {words[what].short}
          </span>
          {cases.map(({ id, name, surname, listing }) => (
            <button
              key={id}
              type="button"
              className={css['choice']}
              aria-label={`${words[what].short} ${name}`}
              aria-keyshortcuts={`${words[what].key}${listing}`}
              title={`${words[what].key}${listing}`}
              onClick={() => onChange({ what, caseId: id })}
            >
              <CaseShape listing={listing} size={9} />
              {surname}
            </button>
          ))}
          {what === 'remove-case' && (
            <button
              type="button"
              className={css['choice']}
              aria-label="Remove everybody"
              aria-keyshortcuts="0"
              title="0"
              onClick={() => onChange({ what: 'between-cases' })}
            >
              Everybody
            </button>
          )}
        </Toolbar>
      ))}
    </div>
  );
}

const words = {
  'add-case': { short: 'Add', full: 'Add a person', key: '' },
  'remove-case': { short: 'Remove', full: 'Remove a person', key: 'Shift+' },
} as const;
