import { useMirror } from '../../store/provider.tsx';
import { WeaveFill } from '../../ui/WeaveFill.tsx';
import css from './Timeline.module.css';

/** The id of a case's cloth in this page's drawings. */
export const weaveId = (caseId: string): string => `timeline-weave-${caseId}`;

/** The cloths of all cases, once, for every ribbon to be filled with. */
export function WeaveDefinitions() {
  const cases = useMirror((mirror) => mirror.cases);
  return (
    <svg className={css['definitions']} aria-hidden="true">
      <defs>
        {cases.map((one) => (
          <WeaveFill key={one.id} id={weaveId(one.id)} draft={one.weave} listing={one.listing} thread={1.5} />
        ))}
      </defs>
    </svg>
  );
}
