import type { RecapView } from '../../../shared/domain/reference/film-views.ts';
import { formatTimecode } from '../../../shared/domain/time/format-timecode.ts';
import { useCommands, useMirror, useView } from '../../store/provider.tsx';
import { caseById } from '../../store/select-open-case.ts';
import type { AwayView } from '../../store/types.ts';
import { useReference } from '../../store/use-reference.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Weave } from '../../ui/Weave.tsx';
import { appearanceWords, foldedText, partWords, recapLines } from './recap-lines.ts';
import css from './Recap.module.css';

/** Where the viewer was in each case so far: one or two lines, and when it was last on screen. */
export function RecapSheet({ away, onClose }: { readonly away: AwayView; readonly onClose: () => void }) {
  const { view, problem } = useReference('reference.recap');
  const listed = useMirror((mirror) => mirror.cases);
  const order = (id: string): number => listed.findIndex((one) => one.id === id);
  const cases = (view?.cases ?? []).toSorted((a, b) => order(a.story.id) - order(b.story.id));
  return (
    <Dialog title="Where you were" width="wide" onClose={onClose}>
      <p className={css['at']}>
        You were last here at {formatTimecode(away.leftFilmMs, { style: 'compact' })} of the film.
      </p>
      {problem !== null && <p>{problem.message}</p>}
      {view !== null && cases.length === 0 && <p>No case had opened yet.</p>}
      <ul className={css['cases']}>
        {cases.map((one) => (
          <SoFar key={one.story.id} recap={one} onClose={onClose} />
        ))}
      </ul>
    </Dialog>
  );
}

function SoFar({
  recap,
  onClose,
}: {
  readonly recap: RecapView['cases'][number];
  readonly onClose: () => void;
}) {
  const commands = useCommands();
  const unfolded = useView((state) => state.unfolded);
  const file = useMirror((mirror) => caseById(mirror.cases, recap.story.id));
  if (file === null) return null;
  const lines = recapLines(recap.soFar).map(({ part, text }) => ({
    part,
    ...foldedText(text, file.facts, unfolded),
  }));
  return (
    <li className={css['case']}>
      <Weave draft={file.weave} listing={file.listing} seed={file.id} monogram={file.monogram} />
      <div>
        <h3 className={css['name']}>{recap.story.name}</h3>
        <p className={css['when']}>{appearanceWords(recap)}</p>
        {lines.map(({ part, text, isFolded }) => (
          <p key={part} className={css['line']}>
            <span className={css['part']}>{partWords[part]}:</span>{' '}
            <span className={isFolded ? css['folded'] : undefined}>{text}</span>
          </p>
        ))}
        <Button
          variant="quiet"
          aria-label={`Open the case file of ${recap.story.name}`}
          onClick={() => {
            commands.chooseCase(recap.story.id);
            onClose();
          }}
        >
          Open the case file
        </Button>
      </div>
    </li>
  );
}
