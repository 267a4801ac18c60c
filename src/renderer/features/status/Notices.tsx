import { useState } from 'react';
import { useCommands, useMirror, useView } from '../../store/provider.tsx';
import { Notice } from '../../ui/Notice.tsx';

/** The strips above the parts: what cannot be saved, what was found damaged, what was refused. */
export function Notices() {
  const { cannotSave, recovered } = useMirror((mirror) => mirror.saving);
  const problem = useView((view) => view.problem);
  const sheet = useView((view) => view.sheet);
  const { closeProblem } = useCommands();
  const [read, setRead] = useState<readonly string[]>([]);
  return (
    <>
      {cannotSave !== null && <Notice tone="danger">{cannotSave}</Notice>}
      {recovered
        .filter((sentence) => !read.includes(sentence))
        .map((sentence) => (
          <Notice key={sentence} tone="info" onClose={() => setRead([...read, sentence])}>
            {sentence}
          </Notice>
        ))}
      {problem !== null && sheet === 'none' && (
        <Notice key={problem.message} tone="danger" onClose={closeProblem}>
          {problem.message}
        </Notice>
      )}
    </>
  );
}
