import { dirname, join } from 'node:path';
import type { Io } from '../notebook/io.ts';

/** Where the things lie that a backup is made of, and what its files say wrote them. */
export interface BackupPlace {
  readonly io: Io;
  /** The notebook's own folder; everything else lies below it or beside it. */
  readonly notes: string;
  readonly app: string;
  readonly now: () => Date;
  /** The viewer's time zone, such as `Europe/Vienna`: it decides when a day ends. */
  readonly timeZone: string;
}

/** The folder of the backups, inside the notebook's. */
export const backupsFolder = ({ notes }: Pick<BackupPlace, 'notes'>): string => join(notes, 'backups');

/** The folder of the transcripts that the viewer brought. */
export const transcriptsFolder = ({ notes }: BackupPlace): string => join(dirname(notes), 'transcripts');

/** The file that says which transcripts there are and how they run; every change to them writes it. */
export const transcriptsState = (place: BackupPlace): string => join(transcriptsFolder(place), 'state.json');

/** What is remembered about backups on this computer. */
export const memoryFile = ({ notes }: BackupPlace): string => join(dirname(notes), 'backups.json');

/** The time zone of this computer, as it is set now. */
export const ownTimeZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;
