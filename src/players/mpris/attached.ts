import type { BridgeParts } from '../bridge.ts';
import { busCall, type Answer, type BusConnection } from '../dbus/bus-connection.ts';
import { problemOf, type BusFault } from '../dbus/bus-fault.ts';
import type { BusMessage } from '../dbus/message.ts';
import { createPoller, type Poller } from '../poller.ts';
import type { Voice } from '../voice.ts';
import type { MprisContract } from './contract.ts';
import { PLAYER_INTERFACE, PLAYER_PATH, PROPERTIES_INTERFACE } from './names.ts';
import { playerState } from './player-state.ts';
import type { BusPlayer } from './roster.ts';
import { MprisStory } from './story.ts';

/** What following one player on the bus needs. */
export interface AttachNeeds {
  readonly bus: BusConnection;
  readonly player: BusPlayer;
  readonly contract: MprisContract;
  readonly voice: Voice;
  readonly parts: BridgeParts;
  /** The player answered that it is not there. */
  readonly looksGone: () => void;
}

/** Nothing changes quickly while a film does not move, in ms. */
const RESTING_MS = 1000;
const SPREAD_MS = 40;
/** Silence for so long means that nobody should trust the last answer any more, in ms. */
const LOST_MS = 10_000;

const SEEKED = { interface: PLAYER_INTERFACE, member: 'Seeked' } as const;
const CHANGED = { interface: PROPERTIES_INTERFACE, member: 'PropertiesChanged' } as const;

/** One player that is followed: it is asked for everything, and its signals say when to ask at once. */
export class AttachedPlayer {
  readonly owner: string;
  readonly story: MprisStory;
  readonly #needs: AttachNeeds;
  readonly #poller: Poller;
  #isMet = false;
  #silentSince: number | null = null;
  #isOver = false;

  constructor(needs: AttachNeeds) {
    this.#needs = needs;
    this.owner = needs.player.owner;
    this.story = new MprisStory(needs.voice, needs.contract, needs.parts);
    this.#poller = createPoller(needs.parts, { ask: () => this.#ask(), gapMs: () => this.#gapMs() });
  }

  /** Subscribes before the first question, or a change in between would be missed. */
  async begin(): Promise<void> {
    await Promise.all([SEEKED, CHANGED].map((signal) => this.#match('AddMatch', signal)));
    if (!this.#isOver) this.#poller.soon();
  }

  /** A signal from anybody; others than this player's are passed by. */
  signal(message: BusMessage): void {
    if (this.#isOver || message.sender !== this.owner || message.path !== PLAYER_PATH) return;
    const [value] = message.body;
    const isSeeked = message.interface === SEEKED.interface && message.member === SEEKED.member;
    if (isSeeked && this.#isMet && typeof value === 'bigint') this.story.seeked(Number(value) / 1000);
    this.#poller.soon();
  }

  /** Calls one of the player's methods, for a viewer's click. */
  call(member: 'Play' | 'Pause'): Promise<Answer> {
    this.#poller.soon();
    return this.#needs.bus.call(this.#to(PLAYER_INTERFACE, member));
  }

  /** Sends the player to a place of the track it has loaded. */
  goTo(trackId: string, toMs: number): Promise<Answer> {
    const call = this.#to(PLAYER_INTERFACE, 'SetPosition');
    const body = [trackId, BigInt(Math.round(toMs * 1000))];
    this.#poller.soon();
    return this.#needs.bus.call({ ...call, signature: 'ox', body });
  }

  end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#poller.stop();
    for (const signal of [SEEKED, CHANGED]) void this.#match('RemoveMatch', signal);
  }

  #match(member: 'AddMatch' | 'RemoveMatch', signal: typeof SEEKED | typeof CHANGED): Promise<Answer> {
    const rule =
      `type='signal',sender='${this.owner}',path='${PLAYER_PATH}',` +
      `interface='${signal.interface}',member='${signal.member}'`;
    return this.#needs.bus.call(busCall(member, 's', [rule]));
  }

  #to(asked: string, member: string) {
    return { destination: this.owner, path: PLAYER_PATH, interface: asked, member } as const;
  }

  #gapMs(): number {
    const { play } = this.story;
    if (play !== 'playing' && play !== 'buffering' && play !== 'loading') return RESTING_MS;
    return this.#needs.contract.pollMs - SPREAD_MS / 2 + SPREAD_MS * this.#needs.parts.random();
  }

  async #ask(): Promise<void> {
    const { bus, parts } = this.#needs;
    const tSend = parts.now();
    const { epoch } = this.story;
    const call = this.#to(PROPERTIES_INTERFACE, 'GetAll');
    const answer = await bus.call({ ...call, signature: 's', body: [PLAYER_INTERFACE] });
    if (this.#isOver) return;
    if (!answer.ok) return this.#failed(answer.error, tSend);
    // What was void before the answer came may have been asked before it was.
    if (this.story.epoch !== epoch) return this.#poller.soon();
    this.#answered();
    this.story.saw(playerState(answer.value[0]), { tSend, tRecv: parts.now() });
  }

  #answered(): void {
    const { voice } = this.#needs;
    const wasSilent = this.#silentSince !== null;
    this.#silentSince = null;
    if (this.#isMet && !wasSilent) return;
    this.#isMet = true;
    voice.link('online');
    this.story.outdate('reconnect');
  }

  #failed(fault: BusFault, tSend: number): void {
    const { voice, parts, looksGone } = this.#needs;
    const code = problemOf(fault);
    if (code === 'gone') return looksGone();
    this.#silentSince ??= tSend;
    voice.link(parts.now() - this.#silentSince >= LOST_MS ? 'lost' : 'degraded');
    voice.problem({ code, transient: true, detail: fault.detail });
  }
}
