import type { Note } from '../notebook/records.ts';
import { cleanNote } from './clean-note.ts';
import { cleanText } from './clean-text.ts';
import type { ExportFact, ExportSource } from './export-fact.ts';
import type { ExportInput } from './export-input.ts';
import { atOnce, PORTION, type Pausing } from './pausing.ts';
import { portionsOf } from './portions-of.ts';

function cleanSource({ title, publisher, url, date }: ExportSource): ExportSource {
  return {
    title: cleanText(title),
    ...(publisher === undefined ? {} : { publisher: cleanText(publisher) }),
    ...(url === undefined ? {} : { url: cleanText(url) }),
    ...(date === undefined ? {} : { date: cleanText(date) }),
  };
}

function cleanFact(fact: ExportFact): ExportFact {
  const { date, confidence, conflicts } = fact;
  return {
    id: cleanText(fact.id),
    caseId: cleanText(fact.caseId),
    text: cleanText(fact.text),
    side: cleanText(fact.side),
    ...(date === undefined ? {} : { date: cleanText(date) }),
    ...(confidence === undefined ? {} : { confidence: cleanText(confidence) }),
    sources: fact.sources.map(cleanSource),
    ...(conflicts === undefined
      ? {}
      : {
          conflicts: conflicts.map(({ says, sources }) => ({
            says: cleanText(says),
            sources: sources.map(cleanSource),
          })),
        }),
    sinceMs: fact.sinceMs,
  };
}

/** Facts leave only when they were asked for; a caller that hands them over anyway gives nothing away. */
const askedFacts = ({ options, facts }: ExportInput): readonly ExportFact[] =>
  options.words === 'with-facts' ? (facts ?? []).map(cleanFact) : [];

function cleanCases(input: ExportInput, named: ReadonlySet<string>): ExportInput['cases'] {
  return input.cases
    .map(({ id, name, listing }, place) => ({
      id: cleanText(id),
      name: cleanText(name),
      listing: listing ?? place + 1,
    }))
    .filter(({ id }) => named.has(id));
}

function* cleanNotes(input: ExportInput): Pausing<readonly Note[]> {
  const notes: Note[] = [];
  for (const portion of portionsOf(input.notes)) {
    for (const note of portion) if (note.deletedAt === undefined) notes.push(cleanNote(note));
    yield '';
  }
  return notes;
}

/** The cases that a note or a fact names. */
function* casesNamed(notes: readonly Note[], facts: readonly ExportFact[]): Pausing<ReadonlySet<string>> {
  const named = new Set(facts.map(({ caseId }) => caseId));
  for (const [place, { caseIds }] of notes.entries()) {
    for (const id of caseIds) named.add(id);
    if (place % PORTION === 0) yield '';
  }
  return named;
}

/** `prepareExport` with pauses. */
export function* prepareGently(input: ExportInput): Pausing<ExportInput> {
  const notes = yield* cleanNotes(input);
  const facts = askedFacts(input);
  const named = yield* casesNamed(notes, facts);
  const { title, film, edition } = input;
  return {
    title: {
      id: cleanText(title.id),
      name: cleanText(title.name),
      shortName: cleanText(title.shortName),
    },
    cases: cleanCases(input, named),
    notes,
    exportedAt: cleanText(input.exportedAt),
    generator: cleanText(input.generator),
    options: edition === undefined ? { ...input.options, times: 'film' } : input.options,
    ...(film === undefined ? {} : { film }),
    ...(edition === undefined ? {} : { edition: { ...edition, name: cleanText(edition.name) } }),
    ...(facts.length === 0 ? {} : { facts }),
  };
}

/**
 * The input that every format starts from: deleted notes gone, every text cleaned, facts only where they were asked
 * for, and only those cases kept that a note or a fact names. Unused case names would tell a reader about people whom
 * the viewer wrote nothing about. Without an edition all times are film times.
 */
export const prepareExport = (input: ExportInput): ExportInput => atOnce(prepareGently(input));
