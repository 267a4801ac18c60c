import { atWords } from '../../store/backup-time.ts';
import type { BackupView } from '../../store/types.ts';
import css from './Backups.module.css';
import { backupWords } from './backup-words.ts';

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function checkedWords({ problem, checkedAtMs }: BackupView, now: Date): string | null {
  if (problem !== null) return problem;
  return checkedAtMs === null ? null : `Read whole ${atWords(checkedAtMs, now)}`;
}

function Row({
  backup,
  isChosen,
  onChoose,
}: {
  readonly backup: BackupView;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}) {
  const now = new Date();
  const checked = checkedWords(backup, now);
  return (
    <label className={css['row']}>
      <input type="radio" name="backup" checked={isChosen} onChange={onChoose} />
      <span className={css['when']}>{capital(atWords(backup.atMs, now))}</span>
      <span className={css['what']}>{backupWords(backup)}</span>
      {checked !== null && (
        <span className={backup.problem === null ? css['checked'] : css['problem']}>{checked}</span>
      )}
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
