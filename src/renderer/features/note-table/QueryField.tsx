import { Search } from 'lucide-react';
import { useId } from 'react';
import { completeQuery } from '../../../shared/domain/notes-table/complete-query.ts';
import { useFocusTarget } from '../../store/use-focus-target.ts';
import { useMirror } from '../../store/provider.tsx';
import css from './NotesPage.module.css';
import { useTags } from './use-tags.ts';

/** The field in which a query is typed, and how it was understood. */
export interface QueryFieldProps {
  readonly text: string;
  readonly onChange: (text: string) => void;
  /** Down, or Enter: to the rows. */
  readonly onLeave: () => void;
  readonly explained: string | null;
}

const HINT =
  'Words, "exact words", case:stewart, tag:law, is:question, is:open, before:1:00:00; a minus in front means not.';

/** One field for words and filters. What is typed is completed by the list of the field itself. */
export function QueryField({ text, onChange, onLeave, explained }: QueryFieldProps) {
  const id = useId();
  const field = useFocusTarget<HTMLInputElement>('notes-search');
  const cases = useMirror((mirror) => mirror.cases);
  const tags = useTags() ?? [];
  const completions = completeQuery(text, { cases, tags: tags.map(({ tag }) => tag) });
  return (
    <div className={css['query']}>
      <div className={css['field']}>
        <Search size={16} aria-hidden="true" />
        <input
          ref={field}
          type="search"
          aria-label="Find in notes"
          aria-describedby={`${id}-said`}
          list={`${id}-completions`}
          autoComplete="off"
          spellCheck={false}
          placeholder="Find in notes"
          maxLength={500}
          value={text}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            onLeave();
          }}
        />
        <datalist id={`${id}-completions`}>
          {completions.map((completion) => (
            <option key={completion} value={completion}>
              {completion}
            </option>
          ))}
        </datalist>
      </div>
      <p id={`${id}-said`} className={css['said']} data-hint={explained === null ? '' : undefined}>
        {explained ?? HINT}
      </p>
    </div>
  );
}
