import type { CuesFile, Cue } from '../pack/schema/cues.ts';
import type { TitleClaim, TitleFile } from '../pack/schema/title.ts';
import type { BeatView, FilmClaimView, FilmView } from './film-views.ts';
import type { Look } from './look.ts';
import { openBeats } from './open-beats.ts';
import { citedBy, showDates, showSupport } from './show-support.ts';

/** The claims about the film as a whole that are open; they tell of the film and so open from the start. */
export const openClaims = ({ pack, isOpen }: Look): readonly TitleClaim[] =>
  pack.title.claims.filter(({ spoilerKind }) => isOpen(spoilerKind));

/** One claim about the film as this viewer may see it. */
export const filmClaimView = (claim: TitleClaim, look: Look): FilmClaimView => ({
  id: claim.id,
  section: claim.section,
  text: claim.text,
  ...showDates(claim),
  spoilerKind: claim.spoilerKind ?? null,
  ...showSupport(claim, look.lens),
});

const beatView = (cue: Cue, look: Look): BeatView => ({
  id: cue.id,
  band: cue.band,
  story: look.openOf(cue.case === null ? [] : [cue.case])[0] ?? null,
  title: cue.title,
  summary: cue.summary,
  minuteMs: cue.minute?.filmMs ?? null,
  minuteNote: cue.minuteNote ?? null,
  orderEvidence: cue.orderEvidence,
  terms: [...(cue.terms ?? [])],
  spoilerKind: cue.spoilerKind ?? null,
  ...showSupport(cue, look.lens),
});

const namesOf = ({ aliases, garbled, spellings }: TitleFile, { lens }: Look) => ({
  otherNames: aliases.map(({ name, type, note, sources }) => ({
    ...{ name, type },
    note: note ?? null,
    sources: lens.ids(sources),
  })),
  garbled: garbled.forms.map((form) => ({
    garbled: form.garbled,
    real: form.real,
    sources: lens.ids(form.sources),
  })),
  spellings: spellings.map(({ name, others, sources }) => ({
    name,
    others: [...others],
    sources: lens.ids(sources),
  })),
});

type Only = (claimIds: readonly string[]) => string[];

const showingsOf = (title: TitleFile, only: Only) => ({
  length: { short: title.runtime.short, note: title.runtime.note, claims: only(title.runtime.claims) },
  editions: title.editions.map((edition) => ({
    name: edition.name,
    adverts: edition.adverts,
    slotMinutes: edition.slotMinutes?.value ?? null,
    filmMinutes: edition.filmMinutes?.value ?? null,
    note: edition.note,
    claims: only(edition.claims),
  })),
  whereToWatch: title.whereToWatch.map((place) => ({ ...place, claims: only(place.claims) })),
  whereToWatchToday: title.whereToWatchToday,
});

const creditsOf = ({ credits }: TitleFile, only: Only): FilmView['credits'] =>
  [
    { role: 'Executive producers', credit: credits.executiveProducers },
    { role: 'Narrator', credit: credits.narrator },
    { role: 'Director', credit: credits.director },
    { role: 'Production company', credit: credits.productionCompany },
  ].map(({ role, credit }) => ({
    role,
    names: credit.value === null ? null : [...credit.value],
    claims: only(credit.claims),
  }));

const orderOf = ({ caseOrder }: CuesFile, look: Look): FilmView['caseOrder'] =>
  caseOrder.flatMap((entry) =>
    look.openOf([entry.case]).map((story) => ({
      story,
      rank: entry.rank,
      evidence: entry.evidence,
      sources: look.lens.ids(entry.sources),
    })),
  );

const sourcesOf = (look: Look) => {
  const { title, cues } = look.pack;
  const order = cues.caseOrder.filter((entry) => look.stories.has(entry.case));
  const names = [...title.aliases, ...title.garbled.forms, ...title.spellings];
  return look.lens.views(citedBy([...openClaims(look), ...openBeats(look), ...names, ...order]));
};

/** The film itself: what is known of it, what is not, where it could be watched, and which beats have passed. */
export const viewFilm = (look: Look): FilmView => {
  const { title, cues } = look.pack;
  const claims = openClaims(look);
  const open = new Set(claims.map(({ id }) => id));
  const only: Only = (claimIds) => claimIds.filter((id) => open.has(id));
  const { date, localTime, timeZone } = title.premiere;
  return {
    name: title.title.value,
    shortName: title.shortTitle,
    network: title.network.value,
    premiere: { date, localTime, timeZone },
    ...namesOf(title, look),
    ...showingsOf(title, only),
    credits: creditsOf(title, only),
    claims: claims.map((claim) => filmClaimView(claim, look)),
    beats: openBeats(look).map((cue) => beatView(cue, look)),
    caseOrder: orderOf(cues, look),
    orderNote: cues.caseOrderNote,
    unknown: title.unknown.filter(({ spoilerKind }) => look.isOpen(spoilerKind)).map(({ text }) => text),
    sources: sourcesOf(look),
  };
};
