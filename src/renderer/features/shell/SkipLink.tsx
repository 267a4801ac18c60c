import { focusTarget } from '../../store/focus-targets.ts';
import css from './Shell.module.css';

/** The first stop of Tab: past the head of the window, to the case file. */
export function SkipLink() {
  return (
    <button type="button" className={css['skip']} onClick={() => focusTarget('case-file')}>
      Skip to the case file
    </button>
  );
}
