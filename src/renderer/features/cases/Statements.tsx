import type { FactView, SourceView } from '../../../shared/domain/dossier/views.ts';
import css from './Fact.module.css';
import { pickSources } from './fact-words.ts';

/** What the sources say where they differ, side by side and in the same size; none of them is called right. */
export function Statements({
  fact,
  sources,
}: {
  readonly fact: FactView;
  readonly sources: readonly SourceView[];
}) {
  return (
    <ul className={css['statements']} aria-label="What the sources say">
      {fact.conflict.map((one) => (
        <li key={one.says}>
          <p className={css['says']}>{one.says}</p>
          <p>
            {[...new Set(pickSources(one.sources, sources).map((source) => source.publisher))].join(', ')}
          </p>
        </li>
      ))}
    </ul>
  );
}
