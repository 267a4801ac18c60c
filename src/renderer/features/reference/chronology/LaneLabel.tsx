import { useMirror } from '../../../store/provider.tsx';
import { caseById } from '../../../store/select-open-case.ts';
import { Weave } from '../../../ui/Weave.tsx';
import type { Lane } from './lanes.ts';
import css from './Picture.module.css';

/** Whose lane it is: a case with its woven label, or a strand by its name. */
export function LaneLabel({ lane }: { readonly lane: Lane }) {
  const file = useMirror((mirror) => caseById(mirror.cases, lane.id));
  return (
    <p className={css['label']} aria-hidden="true">
      {file === null ? (
        <span className={css['strand']} />
      ) : (
        <Weave draft={file.weave} listing={file.listing} seed={file.id} size={18} />
      )}
      <span className={css['laneName']}>{lane.name}</span>
    </p>
  );
}
