import type { BridgeParts } from '../bridge.ts';
import type { Trouble, Voice } from '../voice.ts';
import { openConnection, type Ending } from './connection.ts';
import { greet, readProperties, type Ask } from './greet.ts';
import { createPatientAsk } from './patient-ask.ts';
import { createPositions } from './positions.ts';
import { createStory, type Story } from './story.ts';

/** What one connection to mpv needs. */
export interface SessionNeeds {
  readonly path: string;
  readonly parts: BridgeParts;
  readonly voice: Voice;
  /** Everything is known, and is told next. */
  readonly online: () => void;
  /** It is over, and why; not told after `close`. */
  readonly ended: (trouble: Trouble) => void;
}

/** One connection to mpv from its first word to its last. */
export interface Session {
  readonly ask: Ask;
  readonly outdate: Story['outdate'];
  readonly close: () => void;
}

const silence: Trouble = { code: 'timeout', transient: true, detail: 'mpv does not answer' };

/** Nobody listens behind a socket that an mpv left behind, and none is there before the first. */
const nobody: readonly string[] = ['ECONNREFUSED', 'ENOENT', 'EACCES'];

/** An mpv that dies lets one more in and drops it: whatever ends after the door was open was there, and is gone. */
const troubleOf = (ending: Ending): Trouble => {
  if (ending.why === 'malformed') return { code: 'protocol', transient: true, detail: ending.words };
  if (ending.why === 'closed') return { code: 'gone', transient: true, detail: 'the connection was closed' };
  const code = nobody.includes(ending.system) ? 'not-running' : 'gone';
  return { code, transient: true, detail: ending.system };
};

/** Connects to mpv and tells everything through the bridge's voice until it ends or is closed. */
export function openSession({ path, parts, voice, online, ended }: SessionNeeds): Session {
  const story = createStory(voice);
  let isOnline = false;
  let isOver = false;

  const over = (trouble: Trouble): void => {
    if (isOver) return;
    close();
    ended(trouble);
  };

  const late = (): void => {
    voice.link('degraded');
    voice.problem(silence);
  };
  const again = (): void => {
    if (!isOnline) return;
    voice.link('online');
    story.outdate('reconnect');
  };
  const gone = (): void => over(silence);

  const greeted = async (): Promise<void> => {
    const met = await greet(ask);
    if (met.kind === 'closed' || isOver) return;
    if (met.kind === 'too-old') return over({ code: 'unsupported', transient: false, detail: met.version });
    isOnline = true;
    online();
    story.begin(met.properties);
    positions.soon();
  };

  const loaded = async (): Promise<void> => {
    const properties = await readProperties(ask);
    if (properties !== null && !isOver) story.loaded(properties);
  };

  const connection = openConnection(path, {
    connected: () => void greeted(),
    ended: (ending) => over(troubleOf(ending)),
    event: (event, all) => {
      if (story.event(event, all)) positions.soon();
      if (event === 'file-loaded') void loaded();
    },
  });
  const ask = createPatientAsk(parts, connection.ask, { late, again, gone });
  const positions = createPositions({ ask, parts, voice, story });
  const close = (): void => {
    isOver = true;
    positions.stop();
    connection.close();
  };
  return { ask, outdate: story.outdate, close };
}
