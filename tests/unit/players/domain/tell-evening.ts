import type { BridgeEvent, PositionReport } from '../../../../src/shared/domain/players/report.ts';
import { createChance, type Chance } from './chance.ts';
import type { SourceModel } from './source-models.ts';
import { partAt, type Part, type Truth } from './truth.ts';

/** An event of the bridge with the moment at which it comes. */
export interface Told {
  readonly t: number;
  readonly event: BridgeEvent;
}

type Play = Extract<BridgeEvent, { what: 'play' }>['play'];

const playOf = ({ does }: Part, { tellsStall, tellsSeek }: SourceModel): Play => {
  if (does === 'stalled') return tellsStall ? 'buffering' : 'playing';
  if (does === 'seeking') return tellsSeek ? 'seeking' : 'playing';
  return does;
};

const playEvent = (part: Part, model: SourceModel, at: number): BridgeEvent => ({
  what: 'play',
  play: playOf(part, model),
  rate: part.rate,
  at,
});

/** What a player tells by itself: pauses, speeds, stalls and seeks, a little late. */
function pushed(truth: Truth, model: SourceModel, chance: Chance): readonly Told[] {
  if (model.playLagMs === 'asked') return [];
  const lagMs = model.playLagMs;
  const all: Told[] = [];
  let after = 0;
  for (const part of truth) {
    const at = Math.max(after, part.t + (part.t === 0 ? 0 : chance.between(...lagMs)));
    after = at;
    if (part.isSeek && model.tellsSeek) all.push({ t: at, event: { what: 'void', why: 'seek', at } });
    all.push({ t: at, event: playEvent(part, model, at) });
  }
  return all;
}

interface Answer {
  readonly sampledAt: number;
  readonly report: PositionReport;
}

/** How an evening is told. */
export interface Telling {
  readonly seed: number;
  /** Until when (ms). */
  readonly until: number;
  /** The share of the answers that get lost. */
  readonly lostShare: number;
}

/** Every question and its answer. */
function asked(truth: Truth, model: SourceModel, { seed, until, lostShare }: Telling): readonly Answer[] {
  const chance = createChance(seed);
  const speak = model.speaker(truth, chance);
  const { earlyMs, lateMs } = model.contract;
  const answers: Answer[] = [];
  let t = 0;
  while (t < until) {
    const tSend = t;
    const tRecv = tSend + chance.between(...model.rttMs);
    const sampledAt = chance.between(tSend, tRecv);
    const report = { valueMs: speak(sampledAt), tSend, tRecv, earlyMs, lateMs };
    if (!chance.hits(lostShare)) answers.push({ sampledAt, report });
    t = Math.max(tRecv, tSend + chance.between(...model.everyMs));
  }
  return answers;
}

const answered = (truth: Truth, model: SourceModel, { sampledAt, report }: Answer): readonly Told[] => {
  const at = report.tRecv;
  const position = { t: at, event: { what: 'position', report } } as const;
  if (model.playLagMs !== 'asked') return [position];
  return [{ t: at, event: playEvent(partAt(truth, sampledAt), model, at) }, position];
};

/** Everything that a bridge tells of an evening, in the order in which it comes. */
export function tellEvening(truth: Truth, model: SourceModel, telling: Telling): readonly Told[] {
  const online: Told = { t: 0, event: { what: 'link', link: 'online', at: 0 } };
  const positions = asked(truth, model, telling).flatMap((answer) => answered(truth, model, answer));
  const pushes = pushed(truth, model, createChance(telling.seed + 1));
  return [online, ...pushes, ...positions].toSorted((left, right) => left.t - right.t);
}
