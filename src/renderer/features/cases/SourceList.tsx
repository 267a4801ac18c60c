import type { SourceView } from '../../../shared/domain/dossier/views.ts';
import { plainDate } from '../../../shared/domain/time/date-words.ts';
import css from './Fact.module.css';
import { sourceTitle } from './fact-words.ts';

/** Where a claim comes from. A title that would give an ending away is not there; its publisher always is. */
export function SourceList({
  sources,
  note,
}: {
  readonly sources: readonly SourceView[];
  readonly note: string | null;
}) {
  return (
    <div className={css['panel']}>
      <ul className={css['sources']} aria-label="Sources">
        {sources.map((source) => (
          <li key={source.id}>
            <span className={css['publisher']}>{source.publisher}</span>
            <span className={source.title === null ? css['closed'] : undefined}>{sourceTitle(source)}</span>
            {source.published !== null && <span>{plainDate(source.published)}</span>}
          </li>
        ))}
      </ul>
      {note !== null && <p className={css['note']}>{note}</p>}
    </div>
  );
}
