import { useState } from 'react';
import { atWords } from '../../store/backup-time.ts';
import type { BackupView } from '../../store/types.ts';
import css from './Backups.module.css';
import { backupWords } from './backup-words.ts';

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const checkedWords = ({ checkedAtMs }: BackupView, now: Date): string =>
  checkedAtMs === null ? '' : ` · read whole ${atWords(checkedAtMs, now)}`;

function Row({
  backup,
  isChosen,
  onChoose,
}: {
  readonly backup: BackupView;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}) {
  const [now] = useState(() => new Date());
  return (
    <label className={css['row']}>
      <input type="radio" name="backup" checked={isChosen} onChange={onChoose} />
      <span className={css['when']}>{capital(atWords(backup.atMs, now))}</span>
      <span className={css['what']}>
        {backupWords(backup)}
        {backup.problem === null && checkedWords(backup, now)}
      </span>
      {backup.problem !== null && <span className={css['problem']}>{backup.problem}</span>}
    </label>
  );
}

/** The backups to choose from: one stop of Tab, arrows between them. */
export function BackupList({
  backups,
  chosen,
  onChoose,
}: {
  readonly backups: readonly BackupView[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}) {
  return (
    <fieldset className={css['list']}>
      <legend>Backups on this computer</legend>
      {backups.map((backup) => (
        <Row
          key={backup.id}
          backup={backup}
          isChosen={backup.id === chosen}
          onChoose={() => onChoose(backup.id)}
        />
      ))}
    </fieldset>
  );
}
