import { useState } from 'react';
import type { LawView } from '../../../../shared/domain/reference/views.ts';
import { useReference } from '../../../store/use-reference.ts';
import { usePage } from '../../../store/use-page.ts';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import { useView } from '../../../store/provider.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { Answer } from '../parts/Answer.tsx';
import { Paths } from './Paths.tsx';
import { TermList } from './TermList.tsx';

const parts = [
  { value: 'terms', label: 'Terms, A to Z' },
  { value: 'paths', label: 'What could change a sentence' },
] as const;
type Part = (typeof parts)[number]['value'];

/** The law in plain words: what the terms mean, and for each open case who could still decide what. */
export function LawPage() {
  const page = usePage();
  const asked = useReference('reference.law');
  const target = useView((view) => view.pageTarget);
  const [chosen, setChosen] = useState<{ readonly part: Part; readonly for: string | null }>({
    part: 'terms',
    for: null,
  });
  const part = chosen.for === target ? chosen.part : partOf(asked.view, target);
  return (
    <PageFrame
      page={page}
      title="Law"
      intro="What the words mean, in plain language. It explains; it is not legal advice."
      tools={
        <Segmented<Part>
          legend="Show"
          isLegendHidden
          options={parts}
          value={part}
          onChange={(next) => setChosen({ part: next, for: target })}
        />
      }
    >
      <Answer asked={asked}>
        {(view) => (part === 'terms' ? <TermList view={view} /> : <Paths view={view} />)}
      </Answer>
    </PageFrame>
  );
}

/** The part of the page on which a target stands: a case's id leads to its way, everything else to the terms. */
const partOf = (view: LawView | null, target: string | null): Part =>
  view?.paths.some(({ story }) => story.id === target) === true ? 'paths' : 'terms';
