import type { ResyncView } from '../../store/types.ts';
import { Button } from '../../ui/Button.tsx';
import { CaseCloth } from './CaseCloth.tsx';
import css from './Resync.module.css';

/**
 * Parts of the film that may be named but have no time yet. Tapping one as it starts writes down when that was; the clock
 * stays, because nobody knows when it should have come.
 */
export function PartList({
  parts,
  onTap,
}: {
  readonly parts: ResyncView['parts'];
  readonly onTap: (key: string, pressedAtMs: number) => void;
}) {
  return (
    <details className={css['details']}>
      <summary>Another part just started</summary>
      <p className={css['quiet']}>
        This keeps when it came, for the next viewing. The clock stays where it is.
      </p>
      <ul className={css['cues']}>
        {parts.map((part) => (
          <li key={part.key} className={css['part']}>
            <CaseCloth caseId={part.caseId} />
            <span className={css['name']}>{part.name}</span>
            <Button
              aria-label={`It just started: ${part.name}`}
              onClick={(event) => onTap(part.key, event.timeStamp)}
            >
              It just started
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
