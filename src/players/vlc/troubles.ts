import { policyDetails } from '../../shared/domain/players/policy-details.ts';
import type { Answer, NoAnswer } from '../http-get.ts';
import type { Trouble } from '../voice.ts';
import type { ReadStatus } from './status.ts';

/** Node's names for a machine that cannot be reached at present, which says nothing of VLC on it. */
const outOfReach: readonly string[] = ['EHOSTUNREACH', 'EHOSTDOWN', 'ENETUNREACH', 'ENETDOWN', 'ETIMEDOUT'];

const silence: Trouble = { code: 'timeout', transient: true, detail: 'VLC does not answer' };

/** What no answer means; `wasThere` when VLC had answered before. */
export function troubleOfSilence(none: NoAnswer, wasThere: boolean): Trouble {
  switch (none.why) {
    case 'timeout':
      return silence;
    case 'too-long':
      return { code: 'protocol', transient: true, detail: 'an answer over 256 kB' };
    case 'malformed':
      return { code: 'protocol', transient: true, detail: 'not an answer of a web server' };
    case 'system':
      if (outOfReach.includes(none.system)) return { ...silence, detail: none.system };
      return { code: wasThere ? 'gone' : 'not-running', transient: true, detail: none.system };
  }
}

/** What an answer's status means where it is no status of VLC; null when it may be one. */
export function troubleOfAnswer({ status }: Answer): Trouble | null {
  if (status === 200) return null;
  if (status === 401 || status === 403) {
    return { code: 'auth', transient: false, detail: 'VLC wants another password' };
  }
  // A VLC that was started without a password answers so to everything; it may be started with one any time.
  if (status === 404)
    return { code: 'not-enabled', transient: true, detail: 'VLC has no password for its web page' };
  if (status >= 300 && status < 400) {
    return { code: 'policy', transient: false, detail: policyDetails.sentElsewhere };
  }
  return { code: 'protocol', transient: true, detail: `answer ${status}` };
}

/** What an answer means that could be read but is no status of VLC 3. */
export const troubleOfStatus = (read: Exclude<ReadStatus, { kind: 'status' }>): Trouble =>
  read.kind === 'unsupported'
    ? { code: 'unsupported', transient: false, detail: read.version }
    : { code: 'protocol', transient: true, detail: 'not the answer of VLC' };
