import { useState } from 'react';
import { useCommands, useMirror, useView } from '../../store/provider.tsx';
import type { AppError } from '../../store/types.ts';
import { useTold } from '../../store/use-told.ts';
import { Notice } from '../../ui/Notice.tsx';

/** Red is for notes at risk and for faults; a press that made no sense is only explained. */
const toneOf = ({ kind }: AppError): 'info' | 'danger' =>
  kind === 'not-saved' || kind === 'export-failed' || kind === 'internal' ? 'danger' : 'info';

/** The strips above the parts that come first: what went wrong, what cannot be saved, what was refused. */
export function Notices() {
  const cannotSave = useMirror((mirror) => mirror.saving.cannotSave);
  const problem = useView((view) => view.problem);
  const sheet = useView((view) => view.sheet);
  const { closeProblem } = useCommands();
  const [fault, setFault] = useState<string | null>(null);
  useTold('wentWrong', ({ message }) => setFault(message));
  return (
    <>
      {fault !== null && (
        <Notice tone="danger" onClose={() => setFault(null)}>
          {fault}
        </Notice>
      )}
      {cannotSave !== null && <Notice tone="danger">{cannotSave}</Notice>}
      {problem !== null && sheet === 'none' && problem.message !== cannotSave && (
        <Notice key={problem.message} tone={toneOf(problem)} onClose={closeProblem}>
          {problem.message}
        </Notice>
      )}
    </>
  );
}

/** What was found damaged at the start and is in order again: it stands behind whatever waits for an answer. */
export function RecoveredNotices() {
  const recovered = useMirror((mirror) => mirror.saving.recovered);
  const [read, setRead] = useState<readonly string[]>([]);
  return recovered
    .filter((sentence) => !read.includes(sentence))
    .map((sentence) => (
      <Notice key={sentence} tone="info" onClose={() => setRead([...read, sentence])}>
        {sentence}
      </Notice>
    ));
}
