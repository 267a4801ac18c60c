import { Agent } from 'node:http';
import { err, ok, type Result } from '../../shared/result.ts';
import { httpGet } from '../http-get.ts';
import type { CheckedHost } from '../policy.ts';
import type { Trouble } from '../voice.ts';
import { readStatus, type VlcStatus } from './status.ts';
import { troubleOfAnswer, troubleOfSilence, troubleOfStatus } from './troubles.ts';

/** What is put after `status.json?`: fixed words and numbers, never a text from outside. */
export type VlcCommand =
  | 'command=pl_forcepause'
  | 'command=pl_forceresume'
  | `command=seek&val=${number}`
  | `command=seek&val=${number}%25`;

/** VLC's own web page. */
export interface WebPage {
  /** The present status; with a command, the status after it. */
  readonly status: (command?: VlcCommand) => Promise<Result<VlcStatus, Trouble>>;
  /** Whatever is under way ends without an answer that means anything. */
  readonly close: () => void;
}

const LOCAL_TIMEOUT_MS = 1000;
const NETWORK_TIMEOUT_MS = 3000;
const MOST_BYTES = 256 * 1024;

/** A VLC at a checked place; the user's name is empty there, and the password is all. */
export function openWebPage(at: CheckedHost, password: string): WebPage {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const aborting = new AbortController();
  const headers = { authorization: `Basic ${Buffer.from(`:${password}`).toString('base64')}` };
  let wasThere = false;
  return {
    status: async (command) => {
      const answer = await httpGet({
        at,
        path: `/requests/status.json${command === undefined ? '' : `?${command}`}`,
        headers,
        agent,
        isSecure: false,
        timeoutMs: at.isLocal ? LOCAL_TIMEOUT_MS : NETWORK_TIMEOUT_MS,
        mostBytes: MOST_BYTES,
        signal: aborting.signal,
      });
      if (!answer.ok) return err(troubleOfSilence(answer.error, wasThere));
      const trouble = troubleOfAnswer(answer.value);
      if (trouble !== null) return err(trouble);
      const read = readStatus(answer.value.body);
      if (read.kind !== 'status') return err(troubleOfStatus(read));
      wasThere = true;
      return ok(read.status);
    },
    close: () => {
      aborting.abort();
      agent.destroy();
    },
  };
}
