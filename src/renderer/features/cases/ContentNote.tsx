import { Info } from 'lucide-react';
import { useId, useState } from 'react';
import type { CaseView } from '../../../shared/domain/dossier/views.ts';
import { useCommands } from '../../store/provider.tsx';
import { Button } from '../../ui/Button.tsx';
import { Toolbar } from '../../ui/Toolbar.tsx';
import css from './CaseHeader.module.css';

/** What the case deals with, in a few words, and what of it stays folded until the viewer opens it. */
export function ContentNote({ view }: { readonly view: CaseView }) {
  const [isOpen, setOpen] = useState(false);
  const commands = useCommands();
  const id = useId();
  if (view.contentNotes.length === 0) return null;
  const kinds = [...new Set(view.facts.flatMap((fact) => fact.sensitive ?? []))];
  return (
    <div className={css['content']}>
      <div className={css['contentLine']}>
        <Info size={14} aria-hidden="true" />
        <span>Content note: {view.contentNotes.join(', ')}.</span>{' '}
        <Toolbar label="Content note" className={css['contentTools']}>
          <Button
            variant="quiet"
            aria-expanded={isOpen}
            aria-controls={isOpen ? id : undefined}
            onClick={() => setOpen(!isOpen)}
          >
            What is folded
          </Button>
          <Button variant="quiet" onClick={() => commands.openSheet('support')}>
            People to talk to
          </Button>
        </Toolbar>
      </div>
      {isOpen && (
        <div id={id} className={css['folded']}>
          <p>
            {kinds.length === 0
              ? 'Nothing so far. Details that may be hard to read are folded where they stand and open one at a time.'
              : `Folded so far: ${kinds.join(', ')}. Each opens on its own, where it stands, and can be folded again.`}
          </p>
        </div>
      )}
    </div>
  );
}
