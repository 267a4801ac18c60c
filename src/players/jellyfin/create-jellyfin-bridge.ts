import type { Capabilities } from '../../shared/domain/players/report.ts';
import { err } from '../../shared/result.ts';
import { backoffMs } from '../backoff.ts';
import type { BridgeParts, PlayerBridge } from '../bridge.ts';
import { createPoller } from '../poller.ts';
import { createVoice, type Trouble } from '../voice.ts';
import { createAsk, type JellyfinServer } from './ask-server.ts';
import { ServerLink } from './server-link.ts';
import { chooseSession, type FilmSession } from './sessions.ts';
import { JellyfinStory } from './story.ts';

/** Which server is followed. */
export interface JellyfinTarget extends JellyfinServer {
  /** As on the command line: `jellyfin:URL`; without the token. */
  readonly id: string;
}

const capabilities: Capabilities = {
  canSeek: false,
  canPause: false,
  tellsBuffering: false,
  tellsRate: false,
  grade: 'coarse',
};

const POLL_MS = 1000;

const nobody: Trouble = { code: 'no-position', transient: true, detail: 'nothing is played on that server' };
const several: Trouble = {
  code: 'no-position',
  transient: true,
  detail: 'several films are played on that server',
};
const readOnly: Trouble = {
  code: 'unsupported',
  transient: false,
  detail: 'Docket only listens to a server',
};

/** Follows what is played on a Jellyfin server. It goes on trying until it is stopped or its token is refused. */
export function createJellyfinBridge(target: JellyfinTarget, parts: BridgeParts): PlayerBridge {
  const voice = createVoice('jellyfin', parts);
  const story = new JellyfinStory(voice, parts);
  const link = new ServerLink(voice, parts);
  const stopping = new AbortController();
  const askServer = createAsk(target, stopping.signal);

  const saw = (sessions: readonly FilmSession[], tSend: number): void => {
    const tRecv = parts.now();
    if (link.answered()) story.begin();
    const chosen = chooseSession(sessions, { asked: target.address.session, current: story.session });
    if (typeof chosen === 'object') {
      // What was wrong is over, and is told again should it come again.
      if (story.session === null) voice.link('online');
      return story.saw(chosen, { tSend, tRecv });
    }
    story.sawNothing(chosen === 'none' ? 'empty' : 'unknown');
    voice.problem(chosen === 'none' ? nobody : several);
  };

  const ask = async (): Promise<void> => {
    const tSend = parts.now();
    const found = await askServer();
    if (stopping.signal.aborted) return;
    if (found.kind === 'sessions') return saw(found.sessions, tSend);
    link.failed(found.trouble, tSend);
    if (!found.trouble.transient) poller.stop();
  };

  const poller = createPoller(parts, {
    ask,
    gapMs: () =>
      link.failures === 0 ? POLL_MS : Math.max(POLL_MS, backoffMs(link.failures, parts.random())),
  });

  return {
    id: target.id,
    kind: 'jellyfin',
    capabilities,
    listen: voice.listen,
    command: () => Promise.resolve(err(voice.problemOf(readOnly))),
    start: async () => {
      voice.link('connecting');
      poller.soon();
      await Promise.resolve();
    },
    stop: async () => {
      poller.stop();
      stopping.abort();
      voice.link('closed');
      voice.close();
      await Promise.resolve();
    },
  };
}
