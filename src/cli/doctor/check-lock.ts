import { realpath } from 'node:fs/promises';
import { connect } from 'node:net';
import { lockAddress } from '../../main/notebook/lock.ts';
import { notesFolder } from '../home.ts';
import { fine, said, type Check } from './check.ts';

/** Whether a process answers at the lock's address. Asking takes nothing from it, unlike trying to lock. */
const isAnswered = (address: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ path: address });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });

/** Whether Docket, or another command, has the notebook open. */
export async function checkLock(home: string): Promise<Check> {
  const folder = await realpath(notesFolder(home)).catch(() => null);
  const isHeld = folder !== null && (await isAnswered(lockAddress(folder, process.platform)));
  if (!isHeld) return fine('lock', 'Nobody has the notebook open.', { held: false });
  const says =
    'Docket, or another command, has the notebook open; commands that write are refused until it is closed.';
  return said('lock', says, { held: true });
}
