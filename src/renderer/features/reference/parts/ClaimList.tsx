import type { SourceView } from '../../../../shared/domain/dossier/views.ts';
import type { FilmClaimView } from '../../../../shared/domain/reference/film-views.ts';
import { dateWords } from '../../../../shared/domain/time/date-words.ts';
import css from './entry.module.css';
import { Support } from './Support.tsx';

/** Claims about the film, each with its date, its sources and what differs; the page has their one tab stop. */
export function ClaimList({
  label,
  claims,
  sources,
  tabIndexOf,
}: {
  readonly label: string;
  readonly claims: readonly FilmClaimView[];
  readonly sources: readonly SourceView[];
  readonly tabIndexOf: (id: string) => 0 | -1;
}) {
  return (
    <ul className={css['list']} aria-label={label}>
      {claims.map((claim) => (
        <li key={claim.id} className={css['entry']} data-row={claim.id}>
          <p className={css['text']}>{claim.text}</p>
          <div className={css['meta']}>
            {claim.date !== null && <span>{dateWords(claim)}</span>}
            <Support {...claim} from={sources} tabIndex={tabIndexOf(claim.id)} />
          </div>
        </li>
      ))}
    </ul>
  );
}
