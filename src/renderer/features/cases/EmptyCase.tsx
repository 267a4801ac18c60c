import type { CaseView } from '../../../shared/domain/dossier/views.ts';
import type { PassView } from '../../store/types.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import css from './CaseFile.module.css';

/** A case without open facts: the summary that gives nothing away, and what opens the rest. */
export function EmptyCase({ view, pass }: { readonly view: CaseView; readonly pass: PassView }) {
  if (view.facts.length > 0) return null;
  const opensByWatching = !pass.finished && pass.pass.policy === 'as_i_watch';
  const key = String(view.listing);
  return (
    <div className={css['empty']}>
      <p className={css['summary']}>{view.summary}</p>
      {opensByWatching && view.presence.state === 'not_seen' && (
        <p>
          The rest opens when {view.name} comes on screen. Press <VisuallyHidden>{key}</VisuallyHidden>
          <Kbd>{key}</Kbd>.
        </p>
      )}
      {opensByWatching && view.presence.state !== 'not_seen' && <p>The first facts open as you watch on.</p>}
    </div>
  );
}
