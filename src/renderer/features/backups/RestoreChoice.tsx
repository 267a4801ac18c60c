import { useState } from 'react';
import { atWords } from '../../store/backup-time.ts';
import type { RestorePreview } from '../../store/types.ts';
import { ChoiceCards } from '../../ui/ChoiceCards.tsx';
import css from './Backups.module.css';
import { contentWords, isNothingHere, mergeWords, replaceWords } from './backup-words.ts';

/** How a backup is put back. */
export type RestoreHow = 'replace' | 'merge';

const madeWords = ({ createdAtMs, app, name }: RestorePreview, now: Date): string =>
  createdAtMs === null ? name : `Made ${atWords(createdAtMs, now)} by ${app}`;

/** What is in a backup, and the two ways to put it back with what each would change. */
export function RestoreChoice({
  preview,
  how,
  onChoose,
}: {
  readonly preview: RestorePreview;
  readonly how: RestoreHow;
  readonly onChoose: (how: RestoreHow) => void;
}) {
  const [now] = useState(() => new Date());
  const ways = [
    { value: 'replace', label: 'In the place of everything', hint: replaceWords(preview) },
    { value: 'merge', label: 'Added to what is here', hint: mergeWords(preview) },
  ] as const;
  return (
    <>
      <div>
        <p className={css['when']}>{madeWords(preview, now)}</p>
        <p className={css['what']}>{contentWords(preview)}</p>
      </div>
      {preview.isRepacked && (
        <p>Another program has packed this file again. Every part of it is as Docket wrote it.</p>
      )}
      {isNothingHere(preview) ? (
        <p>There are no notes here yet, so nothing is lost.</p>
      ) : (
        <ChoiceCards legend="How shall it be put back?" options={ways} value={how} onChange={onChoose} />
      )}
    </>
  );
}
