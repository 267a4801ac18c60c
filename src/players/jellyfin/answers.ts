import { policyDetails } from '../../shared/domain/players/policy-details.ts';
import type { Result } from '../../shared/result.ts';
import type { Answer, NoAnswer } from '../http-get.ts';
import { jsonOf } from '../read-json.ts';
import type { Trouble } from '../voice.ts';
import { filmSessionsOf, type FilmSession } from './sessions.ts';

/** What came of one question: the sessions, or what went wrong. */
export type Looked =
  | { readonly kind: 'sessions'; readonly sessions: readonly FilmSession[] }
  | { readonly kind: 'trouble'; readonly trouble: Trouble };

/** A question that brought nothing but this. */
export const troubled = (reason: Trouble): Looked => ({ kind: 'trouble', trouble: reason });

const trouble = (code: Trouble['code'], transient: boolean, detail: string): Looked =>
  troubled({ code, transient, detail });

const absent: readonly string[] = ['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'EHOSTDOWN'];

/** Node's names for a certificate that may not be trusted. */
const distrusted = /^(?:CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_TLS_|ERR_SSL_)/u;

function noAnswer(why: NoAnswer): Looked {
  if (why.why === 'timeout') return trouble('timeout', true, 'the server did not answer');
  if (why.why === 'too-long') return trouble('protocol', true, 'an answer past the bound');
  if (why.why === 'malformed') return trouble('protocol', true, 'what answered is no web server');
  const { system } = why;
  if (distrusted.test(system)) return trouble('policy', false, `${policyDetails.distrusted} (${system})`);
  return trouble(absent.includes(system) ? 'not-running' : 'gone', true, system);
}

function refusalOf(status: number): Looked | null {
  if (status === 200) return null;
  if (status === 401 || status === 403) return trouble('auth', false, `the server said ${String(status)}`);
  if (status === 404) return trouble('unsupported', false, 'there is no Jellyfin at that address');
  if (status >= 300 && status < 400) return trouble('policy', false, policyDetails.sentElsewhere);
  return trouble('gone', true, `the server said ${String(status)}`);
}

/** Reads an answer to `GET /Sessions`. A token that was refused is not tried again. */
export function looked(result: Result<Answer, NoAnswer>): Looked {
  if (!result.ok) return noAnswer(result.error);
  const { status, body } = result.value;
  const refusal = refusalOf(status);
  if (refusal !== null) return refusal;
  const sessions = filmSessionsOf(jsonOf(body));
  return sessions === null
    ? trouble('protocol', true, 'no list of sessions')
    : { kind: 'sessions', sessions };
}
