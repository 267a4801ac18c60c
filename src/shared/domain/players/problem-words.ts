import { nameAtStart } from './name-at-start.ts';
import { policyDetails } from './policy-details.ts';
import type { BridgeProblem, ProblemCode } from './report.ts';

/** What a viewer reads about a problem, and the one thing to do about it. */
export interface ProblemWords {
  readonly words: string;
  /** `retry`: follow it again; `password`: ask for one and follow again; `by-hand`: go on without the player. */
  readonly action: { readonly label: string; readonly does: 'retry' | 'password' | 'by-hand' } | null;
}

type Words = (name: string, problem: BridgeProblem) => ProblemWords;

const retry = { label: 'Try again', does: 'retry' } as const;
const byHand = { label: 'Go on by hand', does: 'by-hand' } as const;

const notEnabled: Readonly<Partial<Record<BridgeProblem['kind'], string>>> = {
  vlc: 'VLC’s web interface is off or has no password. Switch it on in VLC’s settings (Interface, Main interfaces, Web), or open the film in VLC from here.',
  kodi: 'Kodi does not let programs in. Switch on “Allow remote control” in Kodi’s settings, under Services, Control. On a home network that lets every device there control Kodi.',
};

/** What the film window itself says, with two buttons, in short. */
const filmWords = (detail: string): string =>
  `The film window: ${detail}. Open the film in mpv or VLC, and Docket will follow it there.`;

/** What Docket refuses by itself; some details go on with what the system said, in brackets. */
function policyWords(name: string, detail: string): string {
  if (detail === policyDetails.otherUser)
    return `${nameAtStart(name)} was started by another user of this computer, so Docket does not listen to it.`;
  if (detail === policyDetails.notSocket)
    return `Where ${name} should listen there is something else: that file is not a socket.`;
  if (detail.startsWith(policyDetails.sentElsewhere))
    return `What answers for ${name} sends Docket on to another address, and Docket does not go there.`;
  if (detail.startsWith(policyDetails.distrusted))
    return `${nameAtStart(name)} shows a certificate that this computer does not trust, so Docket does not connect.`;
  return `Docket goes to players on this computer and on your own network only, and ${name} is elsewhere.`;
}

const all: Readonly<Record<ProblemCode, Words>> = {
  'not-running': (name) => ({ words: `${nameAtStart(name)} is not running.`, action: retry }),
  auth: (name) => ({
    words: `${nameAtStart(name)} wants a password, or refuses the one it got.`,
    action: { label: 'Give the password', does: 'password' },
  }),
  'not-enabled': (name, { kind }) => ({
    words: notEnabled[kind] ?? `${nameAtStart(name)} does not let Docket in. Its settings have to allow it.`,
    action: retry,
  }),
  unsupported: (name, { detail }) => ({
    words: `This version of ${name} cannot be followed${detail === '' ? '' : ` (${detail})`}.`,
    action: byHand,
  }),
  'no-position': (name) => ({
    words: `${nameAtStart(name)} plays, but does not say where it is.`,
    action: byHand,
  }),
  timeout: (name) => ({ words: `${nameAtStart(name)} does not answer.`, action: byHand }),
  gone: (name) => ({ words: `${nameAtStart(name)} was closed.`, action: byHand }),
  protocol: (name) => ({
    words: `${nameAtStart(name)} said something that Docket does not understand.`,
    action: retry,
  }),
  range: (name) => ({ words: `${nameAtStart(name)} tells places that cannot be.`, action: byHand }),
  'media-error': (name, { kind, detail }) => ({
    words: kind === 'in-app' ? filmWords(detail) : `The film could not be played in ${name}.`,
    action: byHand,
  }),
  'wrong-film': (name) => ({
    words: `${nameAtStart(name)} plays something of another length than this film.`,
    action: byHand,
  }),
  'own-session': () => ({ words: 'That player is Docket itself.', action: byHand }),
  policy: (name, { detail }) => ({ words: policyWords(name, detail), action: null }),
};

/** The problem in plain sentences; `name` is what the player is called in the middle of one. */
export const problemWords = (problem: BridgeProblem, name: string): ProblemWords =>
  all[problem.code](name, problem);
