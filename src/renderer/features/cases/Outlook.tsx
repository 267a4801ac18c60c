import { useId, useState } from 'react';
import type { CaseView } from '../../../shared/domain/dossier/views.ts';
import type { PassView } from '../../store/types.ts';
import { Button } from '../../ui/Button.tsx';
import css from './CaseFile.module.css';
import { plainDate } from '../../../shared/domain/time/date-words.ts';
import { pickSources, sourceCount } from './fact-words.ts';
import { SourceList } from './SourceList.tsx';

/** Once the gate for it is open: the latest that is known, with its date, and what nobody has published. */
export function Outlook({ view, pass }: { readonly view: CaseView; readonly pass: PassView }) {
  const isOver = pass.finished || pass.pass.policy === 'always';
  return (
    <>
      {view.status !== null && <Status view={view} status={view.status} />}
      {isOver && view.unknown.length > 0 && (
        <section className={css['section']}>
          <h2 className={css['heading']}>What nobody has published</h2>
          <ul className={css['unknown']}>
            {view.unknown.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Status({
  view,
  status,
}: {
  readonly view: CaseView;
  readonly status: NonNullable<CaseView['status']>;
}) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <section className={css['section']} aria-labelledby={id}>
      <h2 id={id} className={css['heading']}>
        Where things stand, as of {plainDate(status.asOf)}
      </h2>
      <p className={css['sectionText']}>{status.text}</p>
      <Button variant="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {sourceCount(status.sources.length)}
      </Button>
      {isOpen && <SourceList sources={pickSources(status.sources, view.sources)} note={null} />}
    </section>
  );
}
