import type { ViewerState } from '../../../src/shared/domain/dossier/viewer-state.ts';
import type { Scene } from '../../../src/shared/domain/notebook/records.ts';
import type { Pack } from '../../../src/shared/domain/pack/pack.ts';
import { lookAt } from '../../../src/shared/domain/reference/look.ts';
import { answerOf, ask } from '../../../src/shared/domain/search/answer.ts';
import { readyDocument } from '../../../src/shared/domain/search/admits.ts';
import { documentsAt } from '../../../src/shared/domain/search/documents/documents-at.ts';
import { nameTable } from '../../../src/shared/domain/search/name-table.ts';
import { scan } from '../../../src/shared/domain/search/scan.ts';
import type { SearchAnswer } from '../../../src/shared/domain/search/search-answer.ts';
import type { SearchDocument } from '../../../src/shared/domain/search/search-document.ts';
import { readPack } from '../../../src/main/library/read-pack.ts';

/** The film's pack as main reads it. */
export async function realPack(): Promise<Pack> {
  const pack = await readPack('data/titles/the-justice-project');
  if (!pack.ok) throw new Error(JSON.stringify(pack.error.slice(0, 3)));
  return pack.value;
}

const scene = (caseId: string, fromMs: number, toMs: number): Scene => ({
  id: `scene-${caseId}`,
  passId: 'pass-1',
  caseId,
  fromMs,
  toMs,
  confidence: 'set_by_you',
  setAt: '2026-11-22T20:00:00.000Z',
});

/** A viewer of a first viewing who has watched this far and saw Stewart, then Jackson. */
export const watching = (watchedToMs: number, patch: Partial<ViewerState> = {}): ViewerState => ({
  pass: { policy: 'as_i_watch', afterBroadcast: false, endingsConfirmed: false },
  watchedToMs,
  nowMs: watchedToMs,
  finished: false,
  scenes: [scene('momolu-stewart', 0, 600_000), scene('dawn-jackson', 600_000, 1_500_000)].filter(
    ({ fromMs }) => fromMs <= watchedToMs,
  ),
  peeks: [],
  ...patch,
});

/** Viewers at every kind of moment, from nothing watched to everything open. */
export const viewers: Readonly<Record<string, ViewerState>> = {
  'before the film': watching(0, { scenes: [] }),
  'two minutes in': watching(120_000),
  'twenty minutes in': watching(1_200_000),
  'after the film only': watching(1_200_000, {
    pass: { policy: 'after_the_film', afterBroadcast: false, endingsConfirmed: false },
  }),
  'at the end': watching(7_200_000, { finished: true }),
  'after the second yes': watching(7_200_000, {
    finished: true,
    pass: { policy: 'as_i_watch', afterBroadcast: true, endingsConfirmed: false },
  }),
};

/** Somebody to whom everything is open. */
export const everything = watching(7_200_000, {
  finished: true,
  pass: { policy: 'always', afterBroadcast: true, endingsConfirmed: true },
});

/** What a viewer can find in the pack. */
export const documentsFor = (pack: Pack, viewer: ViewerState): readonly SearchDocument[] =>
  documentsAt(lookAt(pack, viewer), nameTable(pack));

/** Far more hits than any heading of the pack has. */
const ALL = 10_000;

/** Searches the pack as one viewer, by looking at every document; gives every hit. */
export function searchAs(pack: Pack, viewer: ViewerState, text: string): SearchAnswer {
  const asked = ask(text, nameTable(pack));
  const ready = documentsFor(pack, viewer).map(readyDocument);
  return answerOf(asked, asked.isAnswerable ? scan(ready, asked.variants, ALL) : []);
}
