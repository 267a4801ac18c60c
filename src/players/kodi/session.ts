import type { PlayerCommand } from '../../shared/domain/players/report.ts';
import type { BridgeParts } from '../bridge.ts';
import type { CheckedHost } from '../policy.ts';
import { createPoller, type Poller } from '../poller.ts';
import { memberOf, numberOf } from '../read-json.ts';
import type { Trouble, Voice } from '../voice.ts';
import { KodiConnection, type KodiEnding, type KodiMethod, type KodiReply } from './connection.ts';
import { factsOf, mediaOf, timeFor, videoPlayerOf } from './player-facts.ts';
import { KodiStory } from './story.ts';

/** What one connection to Kodi needs. */
export interface KodiSessionNeeds {
  readonly at: CheckedHost;
  readonly voice: Voice;
  readonly parts: BridgeParts;
  /** Kodi answered, and everything is told next. */
  readonly online: () => void;
  /** It is over, and why; not told after `close`. */
  readonly ended: (trouble: Trouble) => void;
}

const PLAYING_MS = 130;
const SPREAD_MS = 40;
const RESTING_MS = 1000;
const LOST_MS = 10_000;
/** The version of the interface in Kodi 12, from 2013. */
const OLDEST_VERSION = 6;

const silence: Trouble = { code: 'timeout', transient: true, detail: 'Kodi does not answer' };
const quit: Trouble = { code: 'gone', transient: true, detail: 'Kodi was closed' };
const noKodi: Trouble = { code: 'protocol', transient: true, detail: 'what answered is no Kodi' };

/** One connection to Kodi from its first word to its last. */
export class KodiSession {
  readonly #needs: KodiSessionNeeds;
  readonly #connection: KodiConnection;
  readonly #story: KodiStory;
  readonly #poller: Poller;
  #player: number | null = null;
  #itemWanted = true;
  #isMet = false;
  #silentSince: number | null = null;
  #isOver = false;

  constructor(needs: KodiSessionNeeds) {
    const { at, voice, parts } = needs;
    this.#needs = needs;
    this.#story = new KodiStory(voice, parts);
    this.#poller = createPoller(parts, { ask: () => this.#look(), gapMs: () => this.#gapMs() });
    const hearer = {
      connected: () => void this.#greet(),
      notice: (method: string, data: unknown) => this.#notice(method, data),
      ended: (ending: KodiEnding) => this.#over(this.#troubleOf(ending)),
    };
    this.#connection = new KodiConnection(at, hearer, parts);
  }

  /** For a viewer's click; null when nothing is played. */
  async command(wanted: PlayerCommand): Promise<KodiReply | null> {
    const playerid = this.#player;
    if (playerid === null) return null;
    this.#poller.soon();
    if (wanted.op !== 'seek') {
      return this.#connection.ask('Player.PlayPause', { playerid, play: wanted.op === 'play' });
    }
    this.#story.isSentTo(wanted.toMs);
    return this.#connection.ask('Player.Seek', { playerid, value: { time: timeFor(wanted.toMs) } });
  }

  close(): void {
    this.#isOver = true;
    this.#poller.stop();
    this.#connection.close();
  }

  async #greet(): Promise<void> {
    const reply = await this.#connection.ask('JSONRPC.Version');
    if (this.#isOver) return;
    if (reply.kind === 'late') return this.#over(silence);
    const version = reply.kind === 'done' ? numberOf(memberOf(reply.result, 'version', 'major')) : null;
    if (version === null) return this.#over(noKodi);
    if (version < OLDEST_VERSION) {
      return this.#over({ code: 'unsupported', transient: false, detail: `interface ${String(version)}` });
    }
    this.#isMet = true;
    this.#needs.online();
    this.#story.outdate('reconnect');
    this.#poller.soon();
  }

  #notice(method: string, data: unknown): void {
    if (!this.#isMet || this.#isOver) return;
    const wanted = this.#story.notice(method, data);
    if (wanted === 'end') return this.#over(quit);
    if (wanted === 'item') this.#itemWanted = true;
    if (wanted !== 'nothing') this.#poller.soon();
  }

  /** One look: who plays, what, and where. Kodi answers 0:00 for a player that shows nothing, so that is asked first. */
  async #look(): Promise<void> {
    const { epoch } = this.#story;
    const players = await this.#ask('Player.GetActivePlayers');
    if (players === undefined || this.#story.epoch !== epoch) return;
    this.#player = videoPlayerOf(players);
    if (this.#player === null) return this.#sawNothing();
    if (this.#itemWanted || this.#story.needsMedia) await this.#lookAtItem(this.#player, epoch);
    await this.#lookAtPlace(this.#player, epoch);
  }

  #sawNothing(): void {
    this.#itemWanted = true;
    this.#story.sawNothing();
  }

  async #lookAtItem(playerid: number, epoch: number): Promise<void> {
    const item = await this.#ask('Player.GetItem', { playerid, properties: ['title', 'file'] });
    if (item === undefined || this.#story.epoch !== epoch) return;
    const facts = factsOf(
      await this.#ask('Player.GetProperties', { playerid, properties: ['totaltime', 'speed'] }),
    );
    if (facts === null || this.#story.epoch !== epoch) return;
    this.#itemWanted = false;
    this.#story.sawMedia(mediaOf(item, facts.durationMs));
  }

  async #lookAtPlace(playerid: number, epoch: number): Promise<void> {
    const tSend = this.#needs.parts.now();
    const properties = ['time', 'totaltime', 'speed'];
    const facts = factsOf(await this.#ask('Player.GetProperties', { playerid, properties }));
    if (facts === null || this.#story.epoch !== epoch || this.#story.needsMedia) return;
    this.#story.saw(facts, { tSend, tRecv: this.#needs.parts.now() });
  }

  /** The answer, or undefined when there is none; silence is noticed here. */
  async #ask(method: KodiMethod, params: Readonly<Record<string, unknown>> = {}): Promise<unknown> {
    const tSend = this.#needs.parts.now();
    const reply = await this.#connection.ask(method, params);
    if (this.#isOver || reply.kind === 'closed') return undefined;
    if (reply.kind === 'late') return this.#late(tSend);
    this.#answered();
    return reply.kind === 'done' ? reply.result : undefined;
  }

  #late(tSend: number): undefined {
    const { voice, parts } = this.#needs;
    this.#silentSince ??= tSend;
    if (parts.now() - this.#silentSince >= LOST_MS) this.#over(silence);
    else {
      voice.link('degraded');
      voice.problem(silence);
    }
    return undefined;
  }

  #answered(): void {
    if (this.#silentSince === null) return;
    this.#silentSince = null;
    this.#needs.voice.link('online');
    this.#story.outdate('reconnect');
  }

  #gapMs(): number {
    const { play } = this.#story;
    if (play !== 'playing' && play !== 'loading' && play !== 'seeking') return RESTING_MS;
    return PLAYING_MS + SPREAD_MS * this.#needs.parts.random();
  }

  #troubleOf(ending: KodiEnding): Trouble {
    if (ending.why === 'malformed') return { code: 'protocol', transient: true, detail: ending.words };
    if (ending.why === 'closed')
      return { code: 'gone', transient: true, detail: 'the connection was closed' };
    if (ending.system === 'ETIMEDOUT') return silence;
    // A computer in the home network that refuses is on, and its Kodi may not be reached from others.
    const isClosedPort = ending.system === 'ECONNREFUSED' && !this.#needs.at.isLocal;
    const code = this.#isMet ? 'gone' : isClosedPort ? 'not-enabled' : 'not-running';
    return { code, transient: true, detail: ending.system };
  }

  #over(trouble: Trouble): void {
    if (this.#isOver) return;
    this.close();
    this.#needs.ended(trouble);
  }
}
