import type { SourceView } from '../../../../shared/domain/dossier/views.ts';
import type { FilmClaimView } from '../../../../shared/domain/reference/film-views.ts';
import { useRoving } from '../../../store/use-roving.ts';
import { dateWords } from './date-words.ts';
import css from './entry.module.css';
import { Support } from './Support.tsx';

/** Claims about the film, each with its date, its sources and what differs; one tab stop, Up and Down. */
export function ClaimList({
  label,
  claims,
  sources,
}: {
  readonly label: string;
  readonly claims: readonly FilmClaimView[];
  readonly sources: readonly SourceView[];
}) {
  const ids = claims.map((claim) => claim.id);
  const { ref: list, tabIndexOf } = useRoving<HTMLUListElement>(ids, ids[0]);
  return (
    <ul ref={list} className={css['list']} aria-label={label}>
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
