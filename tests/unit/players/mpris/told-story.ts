import type { BridgeParts } from '../../../../src/players/bridge.ts';
import { contractOf } from '../../../../src/players/mpris/contract.ts';
import type { MprisState, MprisTrack } from '../../../../src/players/mpris/player-state.ts';
import { MprisStory } from '../../../../src/players/mpris/story.ts';
import { createVoice } from '../../../../src/players/voice.ts';
import type { BridgeEvent } from '../../../../src/shared/domain/players/report.ts';

/** A film as a player has it. */
export const film: MprisTrack = { trackId: '/track/1', url: null, title: 'The film', lengthMs: 300_008 };

/** An answer of a player in the middle of the film. */
const stateWith = (some: Partial<MprisState>): MprisState => ({
  status: 'playing',
  rate: 1,
  positionMs: 60_000,
  track: film,
  ...some,
});

const speed = (play: string, rate: number): string => (rate === 1 ? play : `${play} x${String(rate)}`);

function wordsOf(event: BridgeEvent): string {
  switch (event.what) {
    case 'position':
      return `at ${String(event.report.valueMs)} -${String(event.report.earlyMs)} +${String(event.report.lateMs)}`;
    case 'media':
      return event.media === null ? 'nothing' : `media ${String(event.media.durationMs)}`;
    case 'play':
      return speed(event.play, event.rate);
    case 'void':
      return `void ${event.why}`;
    case 'problem':
      return event.problem.code;
    case 'link':
      return event.link;
  }
}

/** A story whose time a test sets, and what it told, in short words. */
export class ToldStory {
  now = 10_000;
  readonly story: MprisStory;
  readonly events: BridgeEvent[] = [];
  readonly #parts: BridgeParts = { now: () => this.now, after: () => () => undefined, random: () => 0.5 };

  constructor(short: string) {
    const voice = createVoice('mpris', this.#parts);
    voice.listen((event) => this.events.push(event));
    this.story = new MprisStory(voice, contractOf(short), this.#parts);
  }

  /** What is told about an answer at this moment. */
  sees(some: Partial<MprisState>, at = this.now): readonly string[] {
    this.now = at;
    const from = this.events.length;
    this.story.saw(stateWith(some), { tSend: at, tRecv: at });
    return this.events.slice(from).map(wordsOf);
  }

  /** What is told about a `Seeked` at this moment. */
  seeked(positionMs: number, at = this.now): readonly string[] {
    this.now = at;
    const from = this.events.length;
    this.story.seeked(positionMs);
    return this.events.slice(from).map(wordsOf);
  }
}
