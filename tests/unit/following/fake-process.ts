import {
  fromPlayersSchema,
  type FromPlayers,
  type ToPlayers,
} from '../../../src/shared/ipc/players-protocol.ts';
import type { StartPlayers } from '../../../src/main/following/players-line.ts';

/** The players' process as a test plays it: it hears what main asks, and says and does what the test wants. */
export interface FakeProcess {
  readonly start: StartPlayers;
  /** Everything main asked, over all starts. */
  readonly asked: readonly ToPlayers[];
  readonly starts: () => number;
  /** Says something, checked against the protocol so that a test cannot say what the real one cannot. */
  readonly say: (message: FromPlayers) => void;
  /** Says anything at all. */
  readonly babble: (message: unknown) => void;
  readonly crash: () => void;
}

/** `answer` answers what is asked at once; null for silence. */
export function fakeProcess(answer: (asked: ToPlayers) => FromPlayers | null = () => null): FakeProcess {
  const asked: ToPlayers[] = [];
  let on: Parameters<StartPlayers>[0] | null = null;
  let starts = 0;
  const say = (message: FromPlayers): void => on?.message(fromPlayersSchema.parse(message));
  return {
    asked,
    starts: () => starts,
    say,
    babble: (message) => on?.message(message),
    crash: () => {
      const before = on;
      on = null;
      before?.gone();
    },
    start: (told) => {
      starts += 1;
      on = told;
      return {
        post: (message) => {
          asked.push(message);
          const said = answer(message);
          if (said !== null) say(said);
        },
        end: () => {
          on = null;
        },
      };
    },
  };
}
