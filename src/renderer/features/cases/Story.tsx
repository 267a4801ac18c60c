import type { FactView } from '../../../shared/domain/dossier/views.ts';
import { AboutHarmed } from './AboutHarmed.tsx';
import { FactSections, type Rows } from './FactSections.tsx';
import { bySubject, type FactOrder } from './subjects.ts';

/** What is told of a case but for its ending, in the order of the film or by subject; the same facts either way. */
export function Story({
  facts,
  order,
  ...rows
}: {
  readonly facts: readonly FactView[];
  readonly order: FactOrder;
} & Rows) {
  if (order === 'film') {
    return (
      <>
        <AboutHarmed {...rows} />
        <FactSections sections={[{ key: 'story', heading: null, facts }]} {...rows} />
      </>
    );
  }
  const { before, after } = bySubject(facts);
  return (
    <>
      <FactSections sections={before} {...rows} />
      <AboutHarmed {...rows} />
      <FactSections sections={after} {...rows} />
    </>
  );
}
