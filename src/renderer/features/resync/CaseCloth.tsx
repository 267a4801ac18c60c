import { useMirror } from '../../store/provider.tsx';
import { Weave } from '../../ui/Weave.tsx';
import css from './Resync.module.css';

/** The cloth of a cue's case; an empty frame for what belongs to none of the four. The name beside it says who it is. */
export function CaseCloth({ caseId }: { readonly caseId: string | null }) {
  const one = useMirror((mirror) => mirror.cases.find(({ id }) => id === caseId));
  return one === undefined ? (
    <span className={css['noCloth']} aria-hidden="true" />
  ) : (
    <Weave draft={one.weave} listing={one.listing} seed={one.id} size={24} />
  );
}
