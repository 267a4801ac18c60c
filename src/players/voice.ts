import type {
  BridgeEvent,
  BridgeProblem,
  Link,
  Media,
  Play,
  PlayerKind,
  ProblemCode,
  VoidReason,
} from '../shared/domain/players/report.ts';
import type { BridgeParts, Off } from './bridge.ts';
import { createTeller } from './teller.ts';

/** What a player shows at one moment. */
export interface Seen {
  readonly media: Media | null;
  readonly play: Play;
  readonly rate: number;
}

/** What went wrong, before it has a bridge and a moment. */
export interface Trouble {
  readonly code: ProblemCode;
  readonly transient: boolean;
  readonly detail: string;
}

/** How a bridge speaks: only of changes, and in the order void, media, play. */
export interface Voice {
  readonly listen: (told: (event: BridgeEvent) => void) => Off;
  readonly link: (link: Link) => void;
  /** Told once until something else goes wrong or the link is well again. */
  readonly problem: (trouble: Trouble) => void;
  readonly outdate: (why: VoidReason) => void;
  /** Tells media and play where they differ from what was told before. */
  readonly see: (seen: Seen) => void;
  readonly position: (report: Extract<BridgeEvent, { what: 'position' }>['report']) => void;
  readonly problemOf: (trouble: Trouble) => BridgeProblem;
  /** Forgets what was told, so that a new connection tells everything. */
  readonly forget: () => void;
  readonly close: () => void;
}

const mediaNames = ['key', 'title', 'durationMs', 'durationExact'] as const;

const isSameMedia = (one: Media | null, other: Media | null): boolean =>
  mediaNames.every((name) => one?.[name] === other?.[name]);

/** The voice of one bridge. */
export function createVoice(kind: PlayerKind, parts: BridgeParts): Voice {
  const { listen, tell, close } = createTeller();
  let toldLink: Link = 'idle';
  let toldProblem = '';
  let told: Partial<Seen> = {};

  const problemOf = ({ code, transient, detail }: Trouble): BridgeProblem => {
    return { code, kind, transient, at: parts.now(), detail };
  };

  return {
    listen,
    close,
    problemOf,
    link: (link) => {
      if (link === 'online') toldProblem = '';
      if (link === toldLink) return;
      toldLink = link;
      tell({ what: 'link', link, at: parts.now() });
    },
    problem: (trouble) => {
      const words = `${trouble.code} ${trouble.detail}`;
      if (words === toldProblem) return;
      toldProblem = words;
      tell({ what: 'problem', problem: problemOf(trouble) });
    },
    outdate: (why) => tell({ what: 'void', why, at: parts.now() }),
    see: ({ media, play, rate }) => {
      const at = parts.now();
      const isMediaNew = told.media === undefined || !isSameMedia(told.media, media);
      const isPlayNew = told.play !== play || told.rate !== rate;
      told = { media, play, rate };
      if (isMediaNew) tell({ what: 'media', media, at });
      if (isPlayNew) tell({ what: 'play', play, rate, at });
    },
    position: (report) => tell({ what: 'position', report }),
    forget: () => {
      told = {};
    },
  };
}
