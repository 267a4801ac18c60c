import { anchorDifferences } from '../../../src/shared/domain/editions/anchor-differences.ts';
import { describeAnchors } from '../../../src/shared/domain/editions/describe-anchors.ts';
import { editionMap } from '../../../src/shared/domain/editions/edition-map.ts';
import { estimateRate } from '../../../src/shared/domain/editions/estimate-rate.ts';
import type { Edition } from '../../../src/shared/domain/notebook/edition-record.ts';
import type { EditionView } from '../../../src/shared/ipc/timing-views.ts';

/** What the screen gets of an edition, made by the same domain functions as in main. */
export function viewOf(edition: Edition): EditionView {
  const differences = anchorDifferences(edition);
  return {
    id: edition.id,
    name: edition.name,
    kind: edition.kind,
    lengthMs: edition.lengthMs,
    rate: edition.rate,
    runsAt: estimateRate(edition),
    rateWords: '',
    anchors: edition.anchors.map(({ id, sourceMs, filmMs }) => ({
      ...{ id, sourceMs, filmMs, name: null },
      byMs: Math.round(differences.find(({ anchorId }) => anchorId === id)?.byMs ?? 0),
    })),
    breaks: [...edition.breaks],
    segments: [...editionMap(edition).segments],
    words: describeAnchors(differences),
    isChosen: true,
  };
}
