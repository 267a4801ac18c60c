import type { CaseView } from '../../../shared/domain/dossier/views.ts';
import { useView } from '../../store/provider.tsx';
import { useReference } from '../../store/use-reference.ts';
import { foldedText, spanWords } from './recap-lines.ts';
import css from './Recap.module.css';

/** Where a case stood when it was last on screen: the newest facts that were open then. */
export function StoodThen({ view }: { readonly view: CaseView }) {
  const { view: recap, problem } = useReference('reference.recap');
  const unfolded = useView((state) => state.unfolded);
  const found = recap?.cases.find((one) => one.story.id === view.id);
  if (problem !== null) return <p className={css['stood']}>{problem.message}</p>;
  if (found === undefined || found.previous === null) return null;
  const lines = found.stood.map(({ text }) => foldedText(text, view.facts, unfolded).text);
  return (
    <div className={css['stood']}>
      <p>
        {lines.length === 0
          ? `When last on screen, ${spanWords(found.previous)}, no fact had opened yet.`
          : `When last on screen, ${spanWords(found.previous)}, the newest facts were:`}
      </p>
      <ul>
        {lines.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  );
}
