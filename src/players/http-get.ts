import { request as requestHttp, type Agent, type IncomingMessage } from 'node:http';
import { request as requestHttps, type Agent as SecureAgent } from 'node:https';
import { isIP } from 'node:net';
import { err, ok, type Result } from '../shared/result.ts';
import type { CheckedHost } from './policy.ts';

/** One question over HTTP, to a place that `checkHost` let pass. */
export interface Question {
  readonly at: CheckedHost;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Keeps the connection for the next question; also says whether it is TLS, whose certificates are always checked. */
  readonly agent: Agent | SecureAgent;
  readonly isSecure: boolean;
  /** For the whole answer, from the question's leaving to the body's end. */
  readonly timeoutMs: number;
  readonly mostBytes: number;
  readonly signal: AbortSignal;
}

/** What came back; every status is an answer, but a redirect is never followed. */
export interface Answer {
  readonly status: number;
  readonly body: string;
}

/** Why nothing usable came back. `system` is Node's name for it, as ECONNREFUSED. */
export type NoAnswer =
  | { readonly why: 'timeout' }
  | { readonly why: 'too-long' }
  | { readonly why: 'malformed' }
  | { readonly why: 'system'; readonly system: string };

const tooLong: NoAnswer = { why: 'too-long' };

const noAnswerOf = (cause: unknown): NoAnswer => {
  if (typeof cause !== 'object' || cause === null || !('code' in cause)) return { why: 'malformed' };
  const code = String(cause.code);
  return code.startsWith('HPE_') ? { why: 'malformed' } : { why: 'system', system: code };
};

const gather = (
  response: IncomingMessage,
  mostBytes: number,
  finish: (result: Result<Answer, NoAnswer>) => void,
): void => {
  const kept: Buffer[] = [];
  let bytes = 0;
  response.on('data', (part: Buffer) => {
    bytes += part.length;
    if (bytes > mostBytes) finish(err(tooLong));
    else kept.push(part);
  });
  response.on('end', () => {
    finish(ok({ status: response.statusCode ?? 0, body: Buffer.concat(kept).toString('utf8') }));
  });
  response.on('error', (cause) => finish(err(noAnswerOf(cause))));
};

const hostWords = ({ host }: CheckedHost): string => (host.includes(':') ? `[${host}]` : host);

/** How one question ended, and whether it went over a connection that was there before. */
interface Ended {
  readonly result: Result<Answer, NoAnswer>;
  readonly wasReused: boolean;
}

function getOnce(question: Question): Promise<Ended> {
  const { at, path, headers, agent, isSecure, timeoutMs, mostBytes, signal } = question;
  return new Promise((resolve) => {
    const send = isSecure ? requestHttps : requestHttp;
    const name = isIP(at.host) === 0 ? { servername: at.host } : {};
    const options = { ...name, host: at.address, port: at.port, path, agent, signal };
    const asked = send({ ...options, headers: { host: `${hostWords(at)}:${at.port}`, ...headers } });
    const timer = setTimeout(() => finish(err({ why: 'timeout' })), timeoutMs);
    const finish = (result: Result<Answer, NoAnswer>): void => {
      clearTimeout(timer);
      resolve({ result, wasReused: asked.reusedSocket });
      if (!result.ok) asked.destroy();
    };
    asked.on('response', (response) => gather(response, mostBytes, finish));
    asked.on('error', (cause) => finish(err(noAnswerOf(cause))));
    asked.on('close', () => finish(err(noAnswerOf({ code: 'ECONNRESET' }))));
    asked.end();
  });
}

/**
 * Asks, and whatever the other side does it ends within `timeoutMs` and keeps at most `mostBytes`; no proxy. A kept
 * connection may have been closed by the other side while the question was on its way: then it is asked once more.
 */
export async function httpGet(question: Question): Promise<Result<Answer, NoAnswer>> {
  const { result, wasReused } = await getOnce(question);
  const isStale = !result.ok && result.error.why === 'system' && result.error.system === 'ECONNRESET';
  if (!isStale || !wasReused || question.signal.aborted) return result;
  return (await getOnce(question)).result;
}
