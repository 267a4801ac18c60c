import { readFileSync } from 'node:fs';
import os from 'node:os';

import { isRoot, systemCache } from './paths.mjs';

/** The uid and gid that Debian calls nobody and nogroup; no account is needed to run under them. */
const nobody = 65534;

/**
 * The user that Electron runs as.
 *
 * Chromium refuses to run its sandbox as root, so root hands the app over: under `sudo` to the user who typed
 * it, else to nobody. Everyone else stays who they are.
 *
 * @type {{ isSwitched: boolean, uid: number, gid: number, words: readonly string[] }}
 *   `words` go before a command and start it as that user
 */
export const appUser = describeAppUser();

/**
 * The home folder that the app gets when root has handed it over.
 *
 * @param {boolean} isLasting whether a person's notes are to be kept in it, or it only serves a hidden screen
 * @returns {{ folder: string, isOurs: boolean }} `isOurs` when it is to be made and handed over
 */
export function appHome(isLasting) {
  const own = appUser.uid === nobody ? undefined : homeOf(appUser.uid);
  if (own !== undefined) return { folder: own, isOurs: false };
  return { folder: isLasting ? '/var/lib/docket' : `${systemCache}/home`, isOurs: true };
}

function describeAppUser() {
  if (!isRoot || process.platform !== 'linux') {
    const { uid, gid } = os.userInfo();
    return { isSwitched: false, uid, gid, words: [] };
  }
  const uid = Number(process.env.SUDO_UID) || nobody;
  const gid = Number(process.env.SUDO_GID) || nobody;
  const words = ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups'];
  return { isSwitched: true, uid, gid, words };
}

function homeOf(uid) {
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  return accounts.find(([, , accountUid]) => accountUid === String(uid))?.[5];
}
