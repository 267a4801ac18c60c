import { useMemo, useState } from 'react';
import { patterns } from '../../../shared/domain/patterns/patterns.ts';
import { at, counted } from '../../../shared/domain/patterns/pattern-words.ts';
import type { PatternInput } from '../../../shared/domain/patterns/pattern-input.ts';
import { useMirror } from '../../store/provider.tsx';
import { usePage } from '../../store/use-page.ts';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Chart } from './Chart.tsx';
import { chartsOf } from './charts.ts';
import { Cloths } from './Cloths.tsx';
import { NoPatternsYet } from './NoPatternsYet.tsx';
import css from './PatternsPage.module.css';
import { usePatternInput, type Scope } from './use-patterns.ts';

const scopes = [
  { value: 'this-viewing', label: 'This viewing' },
  { value: 'all-viewings', label: 'All viewings' },
] as const;

const introOf = ({ notes, reachedMs }: PatternInput): string =>
  `Drawn from ${counted(notes.length, 'note')} of yours and your presses, up to ${at(reachedMs)}. Nothing from the case files.`;

/** What the viewer's own notes look like together. It knows nothing of the film but where the viewer has been. */
export function PatternsPage() {
  const [scope, setScope] = useState<Scope>('this-viewing');
  const input = usePatternInput(scope);
  const hasOthers = useMirror((mirror) => mirror.notesElsewhere > 0);
  const page = usePage();
  const charts = useMemo(() => {
    const figures = patterns(input);
    return figures === null ? null : chartsOf(figures);
  }, [input]);
  return (
    <PageFrame
      page={page}
      title="Patterns"
      intro={charts === null ? 'Charts of your own notes.' : introOf(input)}
      tools={
        hasOthers && (
          <Segmented legend="Notes of" isLegendHidden options={scopes} value={scope} onChange={setScope} />
        )
      }
    >
      <Cloths />
      {charts === null ? (
        <NoPatternsYet notes={input.notes.length} />
      ) : (
        <div className={css['charts']}>
          {charts.map((plan) => (
            <Chart
              key={plan.key}
              plan={plan}
              saysViewing={plan.isOfThisViewing && scope === 'all-viewings'}
            />
          ))}
        </div>
      )}
    </PageFrame>
  );
}
