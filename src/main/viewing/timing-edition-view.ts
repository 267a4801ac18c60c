import type { CueGate } from '../../shared/domain/cues/may-offer.ts';
import { offeredBeats } from '../../shared/domain/cues/may-offer.ts';
import { caseOfCue } from '../../shared/domain/cues/on-screen-cue.ts';
import { anchorDifferences } from '../../shared/domain/editions/anchor-differences.ts';
import { describeAnchors } from '../../shared/domain/editions/describe-anchors.ts';
import { editionMap } from '../../shared/domain/editions/edition-map.ts';
import { estimateRate } from '../../shared/domain/editions/estimate-rate.ts';
import type { EditionRate } from '../../shared/domain/notebook/edition-rates.ts';
import type { Edition, EditionAnchor } from '../../shared/domain/notebook/edition-record.ts';
import type { Pack } from '../../shared/domain/pack/pack.ts';
import type { EditionView } from '../../shared/ipc/timing-views.ts';
import { cueName } from './timing-cue-words.ts';

const knownRates: Readonly<Record<EditionRate, string>> = {
  '1': '',
  '25/24': 'Runs 4.2 % fast: a film of 24 pictures a second, shown at 25',
  '24/25': 'Runs 4 % slowly: a film of 25 pictures a second, shown at 24',
  '24/23.976': 'Runs 0.1 % fast: 23.976 pictures a second, shown at 24',
  '23.976/24': 'Runs 0.1 % slowly: 24 pictures a second, shown at 23.976',
  '25/23.976': 'Runs 4.3 % fast: 23.976 pictures a second, shown at 25',
  '23.976/25': 'Runs 4.1 % slowly: 25 pictures a second, shown at 23.976',
};

/** How fast a source runs, in words; empty at the usual speed. A rate that is none of the known ones is given in percent. */
export function rateWords(known: EditionRate | null, rate: number): string {
  if (known !== null) return knownRates[known];
  const percent = Math.abs(rate - 1) * 100;
  return `The clock was ${percent.toFixed(1)} % ${rate > 1 ? 'slow' : 'fast'} all along`;
}

/** What the names of cues hang on: what this viewer may be told. */
export interface EditionLens {
  readonly pack: Pack;
  readonly gate: CueGate;
  readonly chosenId: string | null;
}

/** The name of the cue that an anchor was made with; null where it may not be named. */
function anchorName({ cueId }: EditionAnchor, { pack, gate }: EditionLens): string | null {
  if (cueId === undefined) return null;
  if (caseOfCue(cueId) !== null) return cueName(pack, { cueId, beat: null });
  const beat = offeredBeats(pack.cues.cues, gate).find(({ id }) => id === cueId);
  return beat === undefined ? null : beat.title;
}

/** What the mapping screen shows of one edition. */
export function viewEdition(edition: Edition, lens: EditionLens): EditionView {
  const differences = anchorDifferences(edition);
  const runsAt = estimateRate(edition);
  const differs = new Map(differences.map(({ anchorId, byMs }) => [anchorId, byMs]));
  return {
    id: edition.id,
    name: edition.name,
    kind: edition.kind,
    lengthMs: edition.lengthMs,
    rate: edition.rate,
    runsAt,
    rateWords: rateWords(runsAt, 1),
    anchors: edition.anchors.map((anchor) => ({
      id: anchor.id,
      sourceMs: anchor.sourceMs,
      filmMs: anchor.filmMs,
      name: anchorName(anchor, lens),
      byMs: Math.round(differs.get(anchor.id) ?? 0),
    })),
    breaks: [...edition.breaks],
    segments: [...editionMap(edition).segments],
    words: describeAnchors(differences),
    isChosen: edition.id === lens.chosenId,
  };
}
