import { useId } from 'react';
import type { LawView, PathView } from '../../../../shared/domain/reference/views.ts';
import { useCommands, useMirror } from '../../../store/provider.tsx';
import { caseById } from '../../../store/select-open-case.ts';
import { useRoving } from '../../../store/use-roving.ts';
import { caseAttribute } from '../../../ui/case-attribute.ts';
import { HoverCard } from '../../../ui/HoverCard.tsx';
import { Weave } from '../../../ui/Weave.tsx';
import css from '../parts/entry.module.css';
import { Support } from '../parts/Support.tsx';
import { usePageTarget } from '../parts/use-page-target.ts';
import path from './Paths.module.css';

/** For each open case the way by which its sentence could change: who decides what, one after the other. */
export function Paths({ view }: { readonly view: LawView }) {
  const target = usePageTarget();
  if (view.paths.length === 0) {
    return (
      <div className={path['page']}>
        <p className={css['empty']}>
          Each case has its own way. It is drawn here once the case has been on screen.
        </p>
      </div>
    );
  }
  return (
    <div className={path['page']}>
      {view.paths.map((one) => (
        <Path key={one.story.id} path={one} view={view} isTarget={one.story.id === target} />
      ))}
    </div>
  );
}

/** Boxes from left to right with arrows between them; the list carries the order for everybody else. */
function Path({
  path: { story, steps },
  view,
  isTarget,
}: {
  readonly path: PathView;
  readonly view: LawView;
  readonly isTarget: boolean;
}) {
  const file = useMirror((mirror) => caseById(mirror.cases, story.id));
  const id = useId();
  const ids = steps.map((_, at) => `${story.id}-${at}`);
  const { ref: list, tabIndexOf } = useRoving<HTMLOListElement>(ids, ids[0]);
  return (
    <section
      className={path['case']}
      aria-labelledby={id}
      data-case={file === null ? undefined : caseAttribute(file.listing)}
      data-row={story.id}
      data-target={isTarget || undefined}
    >
      <h3 id={id} className={path['name']}>
        {file !== null && <Weave draft={file.weave} listing={file.listing} seed={file.id} size={24} />}
        {story.name}
      </h3>
      <ol ref={list} className={path['steps']}>
        {steps.map((step, at) => (
          <li key={ids[at]} className={path['step']} data-row={ids[at]}>
            <Step step={step} view={view} tabIndex={tabIndexOf(ids[at] ?? '')} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Step({
  step,
  view,
  tabIndex,
}: {
  readonly step: PathView['steps'][number];
  readonly view: LawView;
  readonly tabIndex: 0 | -1;
}) {
  const commands = useCommands();
  const terms = view.terms.filter((term) => step.terms.includes(term.id));
  return (
    <>
      <p className={path['who']}>{step.who}</p>
      <p className={path['does']}>{step.does}</p>
      {step.results.map((result) => (
        <p key={result.text} className={path['result']}>
          {result.text}
        </p>
      ))}
      <div className={css['meta']}>
        {terms.map((term) => (
          <HoverCard
            key={term.id}
            label={term.term}
            more="More in Law"
            tabIndex={tabIndex}
            onMore={() => commands.openPage('law', term.id)}
          >
            {term.plain}
          </HoverCard>
        ))}
        <Support
          sources={[...new Set([...step.sources, ...step.results.flatMap((result) => [...result.sources])])]}
          from={view.sources}
          tabIndex={tabIndex}
        />
      </div>
    </>
  );
}
