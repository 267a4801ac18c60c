import { Agent } from 'node:http';
import { Agent as SecureAgent } from 'node:https';
import { httpGet } from '../http-get.ts';
import { checkHost, type CheckedHost, type FindAddresses } from '../policy.ts';
import type { JellyfinAddress } from './address.ts';
import { looked, troubled, type Looked } from './answers.ts';

const ANSWER_LIMIT_MS = 3000;
const MOST_BYTES = 1024 * 1024;

/** A server and the right to ask it. */
export interface JellyfinServer {
  readonly address: JellyfinAddress;
  /** Letters, digits, `-` and `_`; goes into one header and nowhere else. Null where the viewer gave none. */
  readonly token: string | null;
  /** For tests: the certificate of an authority to trust instead of the system's own. */
  readonly trusted?: string;
  readonly find?: FindAddresses;
}

async function checked({ address, find }: JellyfinServer): Promise<CheckedHost | Looked> {
  const { host, port } = address;
  const found = await checkHost({ host, port, reach: 'home-network' }, find);
  if (found.ok) return found.value;
  if (found.error !== null) return troubled({ code: 'policy', transient: false, detail: found.error });
  return troubled({ code: 'not-running', transient: true, detail: 'no computer has that name here' });
}

/**
 * Gives the question "what is played?" to a server, whose name is looked up once and kept for as long as it answers.
 * Certificates are always checked, redirects never followed.
 */
export function createAsk(server: JellyfinServer, signal: AbortSignal): () => Promise<Looked> {
  const { address, token, trusted } = server;
  const keep = { keepAlive: true, maxSockets: 1 } as const;
  const authority = trusted === undefined ? {} : { ca: trusted };
  const agent = address.isSecure ? new SecureAgent({ ...keep, ...authority }) : new Agent(keep);
  const right = token === null ? {} : { authorization: `MediaBrowser Token="${token}"` };
  const question = {
    agent,
    signal,
    path: `${address.base}/Sessions`,
    headers: { ...right, accept: 'application/json' },
    isSecure: address.isSecure,
    timeoutMs: ANSWER_LIMIT_MS,
    mostBytes: MOST_BYTES,
  } as const;
  let at: CheckedHost | null = null;
  return async () => {
    const place = at ?? (await checked(server));
    if ('kind' in place) return place;
    const answer = await httpGet({ ...question, at: place });
    at = answer.ok ? place : null;
    if (signal.aborted) agent.destroy();
    return looked(answer);
  };
}
