import { useState } from 'react';
import { Archive, FileInput, FileOutput, FolderPlus } from 'lucide-react';
import { lastBackupWords } from '../../store/backup-time.ts';
import type { BackupsView } from '../../store/types.ts';
import { useBackupState } from '../../store/use-backup-state.ts';
import { Button } from '../../ui/Button.tsx';
import css from './Backups.module.css';
import { BackupList } from './BackupList.tsx';
import { SaidLine } from './SaidLine.tsx';
import type { BackupsDesk } from './use-backups.ts';

/** What can be done with the chosen one. */
function WithChosen({
  desk,
  backups,
}: {
  readonly desk: BackupsDesk;
  readonly backups: BackupsView['backups'];
}) {
  const { view, chosen, work } = desk;
  const isBroken = backups.some(({ id, problem }) => id === chosen && problem !== null);
  const canRestore = view?.canRestore === true && !isBroken && work === null;
  return (
    <>
      <BackupList backups={backups} chosen={chosen} onChoose={desk.choose} />
      <div className={css['buttons']}>
        <Button aria-disabled={!canRestore} onClick={() => void (canRestore ? desk.look(null) : 0)}>
          {work === 'reading' ? 'Reading' : 'Restore…'}
        </Button>
        <Button aria-disabled={work !== null} onClick={() => void desk.check()}>
          {work === 'checking' ? 'Checking' : 'Check'}
        </Button>
        <Button onClick={desk.showFolder}>Show in folder</Button>
      </div>
    </>
  );
}

/** The list, when the last one was made, and one more on demand. */
function OnThisComputer({ desk }: { readonly desk: BackupsDesk }) {
  const { lastAtMs, problem } = useBackupState();
  const [now] = useState(() => new Date());
  const { view, work } = desk;
  const backups = view?.backups ?? [];
  return (
    <section className={css['part']}>
      <p>
        Docket backs up by itself, once on each day that it is used, and keeps the last seven days and four
        weeks. {lastBackupWords(lastAtMs, now)}
      </p>
      {problem !== null && <p className={css['problem']}>{problem}</p>}
      <div className={css['buttons']}>
        <Button
          variant="primary"
          icon={<Archive size={16} aria-hidden="true" />}
          aria-disabled={work !== null}
          onClick={() => void desk.make()}
        >
          {work === 'making' ? 'Backing up' : 'Back up now'}
        </Button>
      </div>
      <SaidLine desk={desk} at="list" />
      {backups.length > 0 && <WithChosen desk={desk} backups={backups} />}
    </section>
  );
}

/** Everything as one file, for another computer. */
function AnotherComputer({ desk }: { readonly desk: BackupsDesk }) {
  const { work } = desk;
  return (
    <section className={css['part']} aria-labelledby="move-heading">
      <h3 id="move-heading">Another computer</h3>
      <p>
        One file holds everything: notes, viewings, times, transcripts and settings. Save it here, open it
        there. Passwords of players stay on this computer.
      </p>
      <div className={css['buttons']}>
        <Button
          icon={<FileOutput size={16} aria-hidden="true" />}
          aria-disabled={work !== null}
          onClick={() => void desk.saveAs()}
        >
          {work === 'saving' ? 'Saving' : 'Save everything as one file…'}
        </Button>
        <Button
          icon={<FileInput size={16} aria-hidden="true" />}
          aria-disabled={work !== null}
          onClick={() => void desk.look({ what: 'ask' })}
        >
          Open a file…
        </Button>
      </div>
      <SaidLine desk={desk} at="move" />
    </section>
  );
}

/** A second folder, for a disk that can be taken away or a folder that another program keeps elsewhere. */
function SecondFolder({ desk }: { readonly desk: BackupsDesk }) {
  const alsoIn = desk.view?.alsoIn ?? null;
  return (
    <section className={css['part']} aria-labelledby="also-heading">
      <h3 id="also-heading">A second folder</h3>
      {alsoIn === null ? (
        <p>Each backup can also be copied to another disk, or to a folder that is kept on a server.</p>
      ) : (
        <p>
          Each backup is also copied to <span className={css['path']}>{alsoIn.folder}</span>
        </p>
      )}
      {alsoIn !== null && alsoIn.problem !== null && <p className={css['problem']}>{alsoIn.problem}</p>}
      <div className={css['buttons']}>
        <Button icon={<FolderPlus size={16} aria-hidden="true" />} onClick={() => void desk.alsoIn('ask')}>
          {alsoIn === null ? 'Also keep copies in…' : 'Choose another folder…'}
        </Button>
        {alsoIn !== null && <Button onClick={() => void desk.alsoIn('nowhere')}>Stop copying there</Button>}
      </div>
      <SaidLine desk={desk} at="also" />
    </section>
  );
}

/** What the sheet shows first. */
export function AllBackups({ desk }: { readonly desk: BackupsDesk }) {
  return (
    <>
      <OnThisComputer desk={desk} />
      <AnotherComputer desk={desk} />
      <SecondFolder desk={desk} />
    </>
  );
}
