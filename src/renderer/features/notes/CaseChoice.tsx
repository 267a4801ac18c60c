import { useMirror } from '../../store/provider.tsx';
import { caseById } from '../../store/select-open-case.ts';
import { CaseShape } from '../../ui/CaseShape.tsx';
import css from './Composer.module.css';
import type { DraftState } from './use-draft.ts';

const none = 'none';

/** Whose case the note is about: whoever is on screen, until the viewer chooses. */
export function CaseChoice({ state }: { readonly state: DraftState }) {
  const cases = useMirror((mirror) => mirror.cases);
  const shown = caseById(cases, state.caseId);
  const also = cases.filter(({ id }) => id !== state.caseId && state.caseIds.includes(id));
  return (
    <label className={css['choice']}>
      <CaseShape listing={shown?.listing ?? null} />
      <select
        aria-label="Case of this note"
        value={state.caseId ?? none}
        onChange={(event) =>
          state.edit(
            { about: { caseId: event.target.value === none ? null : event.target.value } },
            event.timeStamp,
          )
        }
      >
        {cases.map((one) => (
          <option key={one.id} value={one.id}>
            {one.surname}
          </option>
        ))}
        <option value={none}>Between cases</option>
      </select>
      {also.length > 0 && (
        <span className={css['also']}>+ {also.map(({ surname }) => surname).join(', ')}</span>
      )}
    </label>
  );
}
