import type { ExportFact, ExportSource } from '../../../shared/domain/export/export-fact.ts';
import {
  FACTS_HEADING,
  FACTS_SENTENCE,
  sourceAddress,
  sourceWords,
} from '../../../shared/domain/export/rich/fact-groups.ts';
import type {
  BookChapter,
  BookFacts,
  BookNote,
  Casebook,
} from '../../../shared/domain/export/rich/casebook.ts';
import { noteParagraphs, styled, type Books } from './block-paragraphs.ts';
import { caseColours } from './docx-style.ts';
import type { LinkBook } from './link-book.ts';
import { link, paragraph, runs, type Rule } from './word-xml.ts';

const QUIET_RULE = '857F79';

const colourOf = (listing: number | null): string | undefined =>
  listing === null ? undefined : caseColours[(listing - 1) % caseColours.length];

/** A rule under a heading, in the colour of its case. */
const ruleOf = (listing: number | null): Rule => ({
  side: 'bottom',
  line: listing === null ? 'double' : 'thick',
  size: listing === null ? 4 : 12,
  space: 4,
  colour: colourOf(listing) ?? QUIET_RULE,
});

const plain = (style: string, text: string): string => paragraph({ style }, runs(text));

/** What stands before the notes. */
export function titleParagraphs({ title, about, summary }: Casebook): string {
  return [
    styled('Details', 'Notes on a documentary'),
    plain('Title', title),
    ...(about === null ? [] : [paragraph({}, runs(about))]),
    paragraph({}, runs(summary)),
  ].join('');
}

/** The heading of a chapter. */
export const chapterHeading = ({ heading, listing }: BookChapter): string =>
  paragraph({ style: 'Heading1', rule: ruleOf(listing) }, runs(heading));

function headingRuns({ start, rest, kindWords, listing }: BookNote): string {
  const colour = colourOf(listing);
  const kind = kindWords === null ? '' : runs(`   ${kindWords}`, colour === undefined ? {} : { colour });
  return runs(start + rest) + kind;
}

/** One note: when, what was said, what the viewer wrote, and the small print. */
export function noteBlock(note: BookNote, books: Books): string {
  const { quote, text, kindWords, cases, tags, taken } = note;
  const isEmpty = quote === null && text === null && kindWords === null;
  const details = [...cases.map(({ name }) => name), ...tags.map((tag) => `#${tag}`), taken].join('   ');
  return [
    paragraph({ style: 'Heading2' }, headingRuns(note)),
    quote === null ? '' : styled('Quote', `“${quote.trim()}”`),
    text === null ? '' : noteParagraphs(text, books),
    isEmpty ? styled('Wordless', note.label) : '',
    plain('Details', details),
  ].join('');
}

function sourceParagraph(source: ExportSource, links: LinkBook): string {
  const address = sourceAddress(source);
  const words = sourceWords(source);
  const inside =
    address === null ? runs(words) : link(links.idOf(address), runs(words, { style: 'Hyperlink' }));
  return paragraph({ style: 'FactDetails' }, inside);
}

function factBlock(fact: ExportFact, links: LinkBook): string {
  const { date, text, side, confidence, sources, conflicts = [] } = fact;
  const when = date === undefined ? '' : runs(`${date}  `, { bold: true });
  const about = [side, confidence].filter((part) => part !== undefined && part !== '').join(' · ');
  return [
    paragraph({ style: 'Fact' }, when + runs(text)),
    paragraph({ style: 'FactDetails' }, runs(about, { bold: true })),
    ...sources.map((source) => sourceParagraph(source, links)),
    ...conflicts.flatMap(({ says, sources: theirs }) => [
      styled('FactDetails', `Told otherwise: ${says}`),
      ...theirs.map((source) => sourceParagraph(source, links)),
    ]),
  ].join('');
}

/** The facts on a page of their own, under words that say whose they are not. */
export function factParagraphs(groups: readonly BookFacts[], links: LinkBook): string {
  if (groups.length === 0) return '';
  return [
    paragraph({ style: 'Heading1', isOnNewPage: true, rule: ruleOf(null) }, runs(FACTS_HEADING)),
    styled('Details', FACTS_SENTENCE),
    ...groups.flatMap(({ heading, listing, facts }) => [
      paragraph({ style: 'Heading2', rule: ruleOf(listing) }, runs(heading)),
      ...facts.map((fact) => factBlock(fact, links)),
    ]),
  ].join('');
}

/** What stands behind everything else. */
export function colophonParagraphs({ colophon }: Casebook): string {
  const [first = '', ...others] = colophon;
  const rule: Rule = { side: 'top', line: 'double', size: 4, space: 8, colour: QUIET_RULE };
  return [
    paragraph({ style: 'Colophon', rule, spaceBefore: 700 }, runs(first)),
    ...others.map((line) => styled('Colophon', line)),
  ].join('');
}
