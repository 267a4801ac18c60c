import type { ReactNode } from 'react';
import type { Note } from '../../../shared/domain/notebook/records.ts';
import { useMirror } from '../../store/provider.tsx';
import { caseById } from '../../store/select-open-case.ts';
import type { AroundNote } from '../../store/types.ts';
import { CaseShape } from '../../ui/CaseShape.tsx';
import { figures, madeWords, noteGist, timeOf } from './inbox-words.ts';
import css from './MarkCard.module.css';

const nothingKnown: Pick<AroundNote, 'before' | 'part'> = { before: null, part: null };

/** What was on screen at the mark, as far as the viewer may know, and what they wrote just before it. */
export function MarkAround({ mark, around }: { readonly mark: Note; readonly around: AroundNote | null }) {
  const { before, part } = around ?? nothingKnown;
  return (
    <dl className={css['around']}>
      {mark.filmMs !== null && around !== null && (
        <Line name="On screen">
          <OnScreen scene={around.scene} />
        </Line>
      )}
      {part !== null && <Line name="Part">{`${part.name}, from ${figures(part.filmMs)}`}</Line>}
      {before !== null && <Line name="Before it">{`${timeOf(before)}, ${noteGist(before)}`}</Line>}
      {mark.filmMs === null && <Line name="Marked">{markedWords(mark)}</Line>}
    </dl>
  );
}

const markedWords = ({ raw }: Note): string => `${madeWords(raw.wallIso)}, while the clock was not running`;

function Line({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function OnScreen({ scene }: Pick<AroundNote, 'scene'>) {
  const file = useMirror((mirror) => caseById(mirror.cases, scene?.caseId ?? null));
  if (scene === null) return 'Nobody was set';
  if (scene.caseId === null) return `None of the four, since ${figures(scene.fromMs)}`;
  return (
    <span className={css['person']}>
      <CaseShape listing={file?.listing ?? null} size={10} />
      {file?.name ?? 'Unknown'}, since {figures(scene.fromMs)}
    </span>
  );
}
