import { FACT_PACE_MS, OPENING_DELAY_MS } from '../../../src/shared/domain/dossier/opening.ts';
import { allTexts } from '../../../src/shared/domain/dossier/all-texts.ts';
import { harmedView } from '../../../src/shared/domain/dossier/harmed-view.ts';
import { WITHHELD_PUBLISHER } from '../../../src/shared/domain/dossier/source-view.ts';
import type { ViewerState } from '../../../src/shared/domain/dossier/viewer-state.ts';
import { caseViewSchema, type CaseView } from '../../../src/shared/domain/dossier/views.ts';
import type { CaseFile, Fact } from '../../../src/shared/domain/pack/schema/case.ts';
import type { SpoilerKind } from '../../../src/shared/domain/pack/schema/common.ts';
import { onScreenMs } from '../../../src/shared/domain/scenes/on-screen-ms.ts';
import type { GatedPack } from './small-pack.ts';

/**
 * The rules of the gate, written a second time and the other way round: the gate asks when a fact opens, this
 * asks how long the person has been on screen. It shares no decision with the code under test.
 */
export const mayShowKind = (kind: SpoilerKind | undefined, { pass, finished }: ViewerState): boolean => {
  if (kind === undefined || (pass.policy === 'always' && pass.endingsConfirmed)) return true;
  return kind === 'film_ending' ? finished : finished && pass.afterBroadcast;
};

/** Whether watching alone has opened a safe fact; all scenes of the case must be equally sure. */
const isWatched = (fact: Fact, file: CaseFile, viewer: ViewerState): boolean => {
  if (fact.revealedAt.at === 'film_time') {
    return fact.revealedAt.filmMs + OPENING_DELAY_MS.estimated <= viewer.watchedToMs;
  }
  const own = viewer.scenes.filter(({ caseId }) => caseId === file.id);
  const earliest = own.toSorted((a, b) => a.fromMs - b.fromMs)[0];
  if (earliest === undefined) return false;
  const surelyTo = viewer.watchedToMs - OPENING_DELAY_MS[earliest.confidence];
  const before = file.facts
    .slice(0, file.facts.indexOf(fact))
    .filter((other) => other.spoilerKind === undefined && other.revealedAt.at !== 'film_time');
  const seenMs = onScreenMs(own, file.id, surelyTo);
  return earliest.fromMs <= surelyTo && seenMs >= before.length * FACT_PACE_MS;
};

/** Whether the rules let this viewer see the fact. */
export const mayShow = (fact: Fact, file: CaseFile, viewer: ViewerState): boolean => {
  if (fact.spoilerKind !== undefined) return mayShowKind(fact.spoilerKind, viewer);
  if (viewer.finished || viewer.pass.policy === 'always') return true;
  if (viewer.pass.policy === 'after_the_film') return false;
  const isPeeked = viewer.peeks.some(
    ({ caseId, deletedAt, opens }) =>
      caseId === file.id && deletedAt === undefined && (opens.what === 'safe' || opens.factId === fact.id),
  );
  return isPeeked || isWatched(fact, file, viewer);
};

const words = [
  ...['not_seen', 'on_screen', 'seen', 'watching', 'policy', 'end', 'peek'],
  ...['estimated', 'set_by_you', 'verified', 'film_ending', 'after_broadcast'],
];

const factTexts = (fact: Fact): readonly (string | undefined)[] => [
  ...[fact.id, fact.section, fact.text, fact.date, fact.dateEnd, fact.datePrecision],
  ...[fact.side, fact.sensitive, fact.note, ...(fact.conflict ?? []).map(({ says }) => says)],
  ...(fact.terms ?? []),
];

/** Who was harmed is no ending: the words of it are free once the case has opened, and their sources are not. */
const harmedTexts = (file: CaseFile): readonly (string | null)[] =>
  file.harmed.map(harmedView).flatMap(({ name, detail, note }) => [name, detail, note]);

const sourceTexts = (pack: GatedPack, cited: ReadonlySet<string>, viewer: ViewerState) =>
  pack.sources.sources.flatMap((source, place) => {
    if (!cited.has(source.id)) return [];
    const standIns = [`withheld-${place + 1}`, source.publisher, WITHHELD_PUBLISHER];
    return mayShowKind(source.titleSpoilerKind, viewer)
      ? [...standIns, source.id, source.publisher, source.title, source.url, source.datePublished]
      : standIns;
  });

/** Every string that the rules let this viewer see in this case's view. */
const allowedTexts = (pack: GatedPack, file: CaseFile, viewer: ViewerState): ReadonlySet<unknown> => {
  const open = file.facts.filter((fact) => mayShow(fact, file, viewer));
  const hasStatus = mayShowKind(file.statusLatestKnown.spoilerKind, viewer);
  const cited = new Set([
    ...open.flatMap(({ sources, conflict }) => [
      ...sources,
      ...(conflict ?? []).flatMap((one) => one.sources),
    ]),
    ...(open.length > 0 ? file.harmed.flatMap((person) => person.sources) : []),
    ...(hasStatus ? file.statusLatestKnown.sources : []),
  ]);
  const gaps = file.unknown.filter(({ spoilerKind }) => mayShowKind(spoilerKind, viewer));
  return new Set([
    ...words,
    ...[file.id, file.name, file.surname, file.monogram, file.weave, file.place.label],
    ...[file.spoilerFreeSummary, ...file.contentNotes],
    ...open.flatMap(factTexts),
    ...sourceTexts(pack, cited, viewer),
    ...(open.length > 0 ? [...harmedTexts(file), ...gaps.map(({ text }) => text)] : []),
    ...(hasStatus ? [file.statusLatestKnown.text, file.statusLatestKnown.asOf] : []),
    ...viewer.peeks.map(({ id }) => id),
  ]);
};

const timesIn = (view: CaseView): readonly number[] => [
  ...view.facts.flatMap(({ opened }) => (opened.by === 'watching' ? [opened.filmMs] : [])),
  ...(view.presence.state === 'on_screen' ? [view.presence.sinceMs] : []),
  ...(view.presence.state === 'seen' ? [view.presence.lastMs] : []),
];

/**
 * What a view of a case shows although the rules say that this viewer may not see it: any string that is not
 * on the list of allowed ones, any time ahead of watched-to, any field that the shape does not have.
 */
export const leaksIn = (
  view: CaseView,
  { pack, file, viewer }: { pack: GatedPack; file: CaseFile; viewer: ViewerState },
): readonly string[] => {
  const shape = caseViewSchema.safeParse(view);
  const allowed = allowedTexts(pack, file, viewer);
  return [
    ...(shape.success ? [] : [`shape: ${shape.error.message}`]),
    ...allTexts(view).filter((text) => !allowed.has(text)),
    ...timesIn(view)
      .filter((filmMs) => filmMs > viewer.watchedToMs)
      .map((filmMs) => `time ahead: ${filmMs}`),
  ];
};

/** Whether a text or an address holds a word or phrase as a whole, in any case of letters. */
export const isWordIn = (text: string, word: string): boolean => {
  const literal = word.replaceAll(/[$()*+.?[\\\]^{|}]/gu, String.raw`\$&`);
  const plain = text.replaceAll(/[-_/]/gu, ' ');
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${literal}(?![\p{L}\p{N}])`, 'iu').test(plain);
};

/** The words of this case that give a closed ending away and stand in the view all the same. */
export const hiddenWordsIn = (view: CaseView, file: CaseFile, viewer: ViewerState): readonly string[] => {
  const closed = (['film_ending', 'after_broadcast'] as const).filter((kind) => !mayShowKind(kind, viewer));
  const texts = allTexts(view);
  return closed
    .flatMap((kind) => file.hidden[kind] ?? [])
    .flatMap((word) => texts.filter((text) => isWordIn(text, word)).map((text) => `${word}: ${text}`));
};
