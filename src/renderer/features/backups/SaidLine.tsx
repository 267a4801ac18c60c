import css from './Backups.module.css';
import type { BackupPart, BackupsDesk } from './use-backups.ts';

/** What came of what was asked for in this part of the sheet, for eyes and for screen readers. */
export function SaidLine({ desk, at }: { readonly desk: BackupsDesk; readonly at: BackupPart }) {
  const said = desk.said?.at === at ? desk.said : null;
  return (
    <p role="status" className={said?.bad === true ? css['problem'] : css['said']}>
      {said?.words}
    </p>
  );
}
