import type { ViewerState } from '../../../src/shared/domain/dossier/viewer-state.ts';
import { harmedView } from '../../../src/shared/domain/dossier/harmed-view.ts';
import { WITHHELD_PUBLISHER } from '../../../src/shared/domain/dossier/source-view.ts';
import type { Pack } from '../../../src/shared/domain/pack/pack.ts';
import type { CaseFile } from '../../../src/shared/domain/pack/schema/case.ts';
import type { SpoilerKind } from '../../../src/shared/domain/pack/schema/common.ts';
import type { Cue } from '../../../src/shared/domain/pack/schema/cues.ts';
import type { Person } from '../../../src/shared/domain/pack/schema/people.ts';
import { mayShow, mayShowKind } from '../dossier/leak-check.ts';

/**
 * The rules of the pages, written a second time and the other way round: from the pack to the list of every string
 * that this viewer may be shown anywhere. It shares no decision with the code under test.
 */
const references = new Set([
  'sources',
  'cases',
  'case',
  'claims',
  'people',
  'after',
  'hidden',
  'subject',
  'schema',
]);

const stringsOf = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  if (Array.isArray(value)) return value.flatMap(stringsOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([field, part]) => (references.has(field) ? [] : stringsOf(part)));
};

const fixedWords = [
  ...['case', 'strand', 'the_end', 'second_yes', 'nothing', 'who', 'happened', 'court', 'asked', 'yes', 'no'],
  ...['unknown', 'fact', 'claim', 'beat', 'person', 'term', 'event', 'help', 'status', 'Name not given'],
  ...['Executive producers', 'Narrator', 'Director', 'Production company', WITHHELD_PUBLISHER],
  ...[
    'not_seen',
    'on_screen',
    'seen',
    'watching',
    'policy',
    'end',
    'peek',
    'estimated',
    'set_by_you',
    'verified',
  ],
];

/** Whether a case has opened: one of its facts may be shown. */
export const mayShowCase = (file: CaseFile, viewer: ViewerState): boolean =>
  file.facts.some((fact) => mayShow(fact, file, viewer));

const front = (file: CaseFile): readonly string[] => [
  ...[file.id, file.name, file.surname, file.monogram, file.weave, file.place.label, file.spoilerFreeSummary],
  ...file.contentNotes,
];

const summedUp = (file: CaseFile, viewer: ViewerState): readonly string[] => {
  const isAllOpen = (section: string) =>
    file.facts.every(
      (fact) => fact.section !== section || fact.spoilerKind !== undefined || mayShow(fact, file, viewer),
    );
  return [
    ...(isAllOpen('sentence') ? stringsOf(file.sentence.value) : []),
    ...(isAllOpen('court') ? stringsOf(file.plea.value) : []),
    ...(isAllOpen('mechanism') ? stringsOf(file.mechanism.value) : []),
  ];
};

const pathOf = (file: CaseFile, viewer: ViewerState): readonly string[] => {
  const closed = new Set(file.facts.filter((fact) => !mayShow(fact, file, viewer)).map(({ id }) => id));
  return (file.path ?? []).flatMap((step) => {
    if (!mayShowKind(step.spoilerKind, viewer) || step.facts.some((id) => closed.has(id))) return [];
    const results = (step.results ?? []).filter(
      (result) => mayShowKind(result.spoilerKind, viewer) && !result.facts.some((id) => closed.has(id)),
    );
    return [step.who, step.does, ...results.map(({ text }) => text)];
  });
};

const inCase = (file: CaseFile, viewer: ViewerState): readonly string[] => {
  const status = file.statusLatestKnown;
  const open = [
    ...front(file),
    ...file.facts.filter((fact) => mayShow(fact, file, viewer)).flatMap(stringsOf),
    ...(mayShowKind(status.spoilerKind, viewer) ? stringsOf(status) : []),
  ];
  if (!mayShowCase(file, viewer)) return open;
  const gaps = file.unknown.filter(({ spoilerKind }) => mayShowKind(spoilerKind, viewer));
  const hurt = file.harmed.map(harmedView).flatMap(({ name, detail }) => [name, detail]);
  return [
    ...open,
    ...gaps.map(({ text }) => text),
    ...stringsOf([file.harmed, file.offenceDate.value, file.offencePlace.value]),
    ...[...hurt, ...summedUp(file, viewer), ...pathOf(file, viewer)],
  ];
};

const isPersonListed = (pack: Pack, person: Person, viewer: ViewerState): boolean =>
  mayShowKind(person.spoilerKind, viewer) &&
  person.cases.some((id) => {
    const file = pack.cases.find((one) => one.id === id);
    return file === undefined || mayShowCase(file, viewer);
  });

const inPeople = (pack: Pack, viewer: ViewerState): readonly string[] =>
  pack.people.people.flatMap((person, place) => {
    if (!isPersonListed(pack, person, viewer)) return [];
    const later = (person.later ?? []).filter(
      ({ spoilerKind }) => mayShowKind(spoilerKind, viewer) && mayShowKind('after_broadcast', viewer),
    );
    const said = [person.role, ...stringsOf(person.note), ...stringsOf(person.conflict), ...stringsOf(later)];
    return person.displayHint === undefined
      ? [...said, person.id, person.name, ...person.aliases]
      : [...said, `relative-${place + 1}`, person.displayHint.as];
  });

const earlierThan = (cue: Cue, cues: readonly Cue[]): readonly string[] => [
  cue.id,
  ...cue.after.flatMap((id) => cues.filter((one) => one.id === id).flatMap((one) => earlierThan(one, cues))),
];

const inBeats = ({ cues: { cues }, cases }: Pack, viewer: ViewerState): readonly string[] => {
  const passed = new Set(
    cases.flatMap((file) =>
      file.facts.flatMap((fact) => {
        const { revealedAt: at } = fact;
        const cue = at.at === 'beat' ? cues.find(({ id }) => id === at.cue) : undefined;
        return cue !== undefined && mayShow(fact, file, viewer) ? earlierThan(cue, cues) : [];
      }),
    ),
  );
  const isSafeOpen = viewer.finished || viewer.pass.policy === 'always';
  return cues
    .filter(({ id, spoilerKind }) => mayShowKind(spoilerKind, viewer) && (isSafeOpen || passed.has(id)))
    .flatMap(stringsOf);
};

const around = (pack: Pack, viewer: ViewerState): readonly string[] => {
  const opened = new Set(pack.cases.filter((file) => mayShowCase(file, viewer)).map(({ id }) => id));
  const isCase = (id: string) => pack.cases.some((file) => file.id === id);
  const may = ({ spoilerKind }: { readonly spoilerKind?: SpoilerKind }) => mayShowKind(spoilerKind, viewer);
  const events = pack.events.events.filter(
    (event) => may(event) && (!isCase(event.case) || opened.has(event.case)),
  );
  const title = { ...pack.title, unknown: pack.title.unknown.filter(may) };
  return [
    ...stringsOf(title),
    ...stringsOf(pack.title.claims.filter(may)),
    ...stringsOf(events),
    ...stringsOf(pack.glossary.terms),
    ...stringsOf(pack.resources.resources.filter(may)),
    ...stringsOf(pack.cues.caseOrder.filter((entry) => opened.has(entry.case))),
    ...[pack.cues.caseOrderNote, pack.resources.note, pack.sources.note, pack.sources.accessed],
  ];
};

const inSources = ({ sources: { sources } }: Pack, viewer: ViewerState): readonly string[] =>
  sources.flatMap((source, place) => [
    ...[`withheld-${place + 1}`, source.publisher],
    ...(mayShowKind(source.titleSpoilerKind, viewer) ? stringsOf(source) : []),
  ]);

const listAllowed = (pack: Pack, viewer: ViewerState): ReadonlySet<string> =>
  new Set([
    ...fixedWords,
    ...pack.cases.flatMap((file) => inCase(file, viewer)),
    ...inPeople(pack, viewer),
    ...inBeats(pack, viewer),
    ...around(pack, viewer),
    ...inSources(pack, viewer),
    ...viewer.peeks.map(({ id }) => id),
  ]);

const lists = new Map<string, ReadonlySet<string>>();

/**
 * Every string that the rules let this viewer see on any page; a pack text that is not here is withheld. The list
 * depends on what the viewer agreed to and on which facts may be shown, so equal ones are made once.
 */
export const allowedStrings = (pack: Pack, viewer: ViewerState): ReadonlySet<string> => {
  const facts = pack.cases.map((file) =>
    file.facts.map((fact) => (mayShow(fact, file, viewer) ? 1 : 0)).join(''),
  );
  const key = JSON.stringify([viewer.pass, viewer.finished, viewer.peeks, facts]);
  const list = lists.get(key) ?? listAllowed(pack, viewer);
  lists.set(key, list);
  return list;
};

/** Shorter texts, such as "Release" or the name of a court, may well stand in a sentence that is open. */
const shortestText = 45;

/** Texts of the pack that can be known again inside a line of text: sentences, titles, and source ids in brackets. */
export const packTexts = (pack: Pack): readonly string[] => [
  ...new Set(
    [
      ...stringsOf([pack.title, pack.title.claims, pack.cases, pack.cues.cues, pack.people.people]),
      ...stringsOf([pack.events.events, pack.resources.resources]),
      ...pack.sources.sources.flatMap(({ title, url, usedFor }) => [title, url ?? title, usedFor]),
    ].filter((text) => text.length >= shortestText),
  ),
];

/** Names that no line of text may contain: relatives are shown by their relationship, to everybody and always. */
export const namesNeverShown = ({ people }: Pack): readonly string[] =>
  people.people.filter(({ displayHint }) => displayHint !== undefined).map(({ name }) => name);
