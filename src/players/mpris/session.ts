import type { BridgeParts, Off } from '../bridge.ts';
import { busCall, type BusConnection } from '../dbus/bus-connection.ts';
import { problemOf, type BusFault } from '../dbus/bus-fault.ts';
import type { BusMessage } from '../dbus/message.ts';
import type { Trouble, Voice } from '../voice.ts';
import { AttachedPlayer } from './attached.ts';
import { contractOf } from './contract.ts';
import { isMeant, MPRIS, playerName } from './names.ts';
import { listPlayers, type BusPlayer } from './roster.ts';
import { BLINK_MS } from './story.ts';

/** What following a player by its name needs. */
export interface SessionNeeds {
  /** A short name, perhaps without its instance. */
  readonly name: string;
  readonly voice: Voice;
  readonly parts: BridgeParts;
  readonly isOwn: (pid: number) => Promise<boolean>;
}

const none: Trouble = { code: 'not-running', transient: true, detail: 'no such player is on the bus' };
const several: Trouble = { code: 'not-running', transient: true, detail: 'several players have that name' };
const gone: Trouble = { code: 'gone', transient: true, detail: 'its name left the bus' };
const self: Trouble = { code: 'own-session', transient: false, detail: 'that is Docket itself' };
/** A bus that did not say who is there is asked again after so long, in ms. */
const LOOK_AGAIN_MS = 1000;
const OWNER_CHANGED = 'NameOwnerChanged';

/** What a fault of the bus is to the viewer. */
export const troubleOf = (fault: BusFault): Trouble => ({
  code: problemOf(fault),
  transient: fault.code !== 'auth',
  detail: fault.detail,
});

/** One connection to the bus on which one player is waited for and followed, through its coming and going. */
export class MprisSession {
  readonly #bus: BusConnection;
  readonly #needs: SessionNeeds;
  #attached: AttachedPlayer | null = null;
  #isLooking = false;
  #looksAgain = false;
  #isOver = false;
  #wasMet = false;
  #notGone: Off | null = null;
  #lookLater: Off = () => undefined;

  constructor(bus: BusConnection, needs: SessionNeeds) {
    this.#bus = bus;
    this.#needs = needs;
  }

  get attached(): AttachedPlayer | null {
    return this.#attached;
  }

  /** Subscribes to comings and goings before it looks who is there, or one in between would be missed. */
  async begin(): Promise<void> {
    const rule = `type='signal',sender='org.freedesktop.DBus',member='${OWNER_CHANGED}',arg0namespace='${MPRIS}'`;
    await this.#bus.call(busCall('AddMatch', 's', [rule]));
    await this.#look();
  }

  /** A signal from the bus or from anybody on it. */
  signal(message: BusMessage): void {
    const isComing = message.sender === 'org.freedesktop.DBus' && message.member === OWNER_CHANGED;
    if (!isComing) return this.#attached?.signal(message);
    const [name] = message.body;
    const short = typeof name === 'string' ? playerName(name) : null;
    if (short !== null && isMeant(this.#needs.name, short)) void this.#look();
  }

  end(): void {
    this.#isOver = true;
    this.#attached?.end();
    this.#attached = null;
    this.#notGone?.();
    this.#lookLater();
    this.#bus.close();
  }

  /** Looks who is there; one look at a time, and once more for what changed meanwhile. */
  async #look(): Promise<void> {
    this.#looksAgain = true;
    if (this.#isLooking) return;
    this.#isLooking = true;
    while (this.#looksAgain && !this.#isOver) {
      this.#looksAgain = false;
      await this.#lookOnce();
    }
    this.#isLooking = false;
  }

  async #lookOnce(): Promise<void> {
    const { name, isOwn, parts } = this.#needs;
    const listed = await listPlayers(this.#bus, (short) => isMeant(name, short));
    if (!listed.ok) {
      if (!this.#isOver) this.#lookLater = parts.after(LOOK_AGAIN_MS, () => void this.#look());
      return;
    }
    const others: BusPlayer[] = [];
    for (const player of listed.value) if (!(await isOwn(player.pid))) others.push(player);
    if (!this.#isOver && !this.#looksAgain) this.#sees(listed.value, others);
  }

  #sees(all: readonly BusPlayer[], others: readonly BusPlayer[]): void {
    const chosen = this.#choose(others);
    if (chosen !== null) return this.#attach(chosen);
    if (others.length > 1) return this.#nobody(several);
    const isSelf = others.length === 0 && all.some(({ names }) => names.includes(this.#needs.name));
    this.#nobody(isSelf ? self : none);
  }

  /** The one it follows already, the one of exactly that name, or the only one; never one of several by itself. */
  #choose(players: readonly BusPlayer[]): BusPlayer | null {
    const [only] = players;
    return (
      players.find(({ owner }) => owner === this.#attached?.owner) ??
      players.find(({ names }) => names.includes(this.#needs.name)) ??
      (players.length === 1 ? (only ?? null) : null)
    );
  }

  #attach(player: BusPlayer): void {
    this.#notGone?.();
    this.#notGone = null;
    if (this.#attached?.owner === player.owner) return;
    this.#attached?.end();
    const { voice, parts } = this.#needs;
    const contract = contractOf(player.names[0] ?? this.#needs.name);
    const looksGone = (): void => void this.#look();
    this.#wasMet = true;
    this.#attached = new AttachedPlayer({ bus: this.#bus, player, contract, voice, parts, looksGone });
    void this.#attached.begin();
  }

  #nobody(trouble: Trouble): void {
    const { voice, parts } = this.#needs;
    if (this.#attached !== null) {
      const left = this.#attached;
      this.#attached = null;
      left.end();
      left.story.vanished();
      this.#notGone = parts.after(BLINK_MS, () => this.#isGone(left));
    }
    if (this.#notGone !== null) return;
    voice.link(trouble.transient ? (this.#wasMet ? 'lost' : 'connecting') : 'refused');
    voice.problem(trouble);
  }

  #isGone(left: AttachedPlayer): void {
    this.#notGone = null;
    left.story.left();
    this.#needs.voice.link('lost');
    this.#needs.voice.problem(gone);
  }
}
