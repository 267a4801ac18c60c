import { BorderStyle, ExternalHyperlink, HeadingLevel, Paragraph, TextRun } from 'docx';
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
import { noteParagraphs } from './block-paragraphs.ts';
import { isRightToLeft } from './direction.ts';
import { caseColours } from './docx-style.ts';
import { textRuns } from './inline-runs.ts';
import type { ListBook } from './list-book.ts';

const colourOf = (listing: number | null): string | undefined =>
  listing === null ? undefined : caseColours[(listing - 1) % caseColours.length];

/** A rule under a heading, in the colour of its case. */
const ruleOf = (listing: number | null) => ({
  bottom: {
    style: listing === null ? BorderStyle.DOUBLE : BorderStyle.THICK,
    size: listing === null ? 4 : 12,
    space: 4,
    color: colourOf(listing) ?? '857F79',
  },
});

const styled = (style: string, text: string): Paragraph =>
  new Paragraph({
    style,
    bidirectional: isRightToLeft(text),
    children: [...textRuns(text, { rightToLeft: isRightToLeft(text) })],
  });

/** What stands before the notes. */
export function titleParagraphs({ title, about, summary }: Casebook): readonly Paragraph[] {
  return [
    styled('Details', 'Notes on a documentary'),
    new Paragraph({ heading: HeadingLevel.TITLE, text: title }),
    ...(about === null ? [] : [new Paragraph({ text: about })]),
    new Paragraph({ text: summary }),
  ];
}

/** The heading of a chapter. */
export const chapterHeading = ({ heading, listing }: BookChapter): Paragraph =>
  new Paragraph({ heading: HeadingLevel.HEADING_1, text: heading, border: ruleOf(listing) });

function headingRuns({ start, rest, kindWords, listing }: BookNote): readonly TextRun[] {
  const colour = colourOf(listing);
  const kind =
    kindWords === null
      ? []
      : [new TextRun({ text: `   ${kindWords}`, ...(colour === undefined ? {} : { color: colour }) })];
  return [new TextRun({ text: start + rest }), ...kind];
}

/** One note: when, what was said, what the viewer wrote, and the small print. */
export function noteBlock(note: BookNote, lists: ListBook): readonly Paragraph[] {
  const { quote, text, label, kindWords, cases, tags, taken } = note;
  const isEmpty = quote === null && text === null && kindWords === null;
  const details = [...cases.map(({ name }) => name), ...tags.map((tag) => `#${tag}`), taken].join('   ');
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_2, children: [...headingRuns(note)] }),
    ...(quote === null ? [] : [styled('Quote', `“${quote.trim()}”`)]),
    ...(text === null ? [] : noteParagraphs(text, lists)),
    ...(isEmpty ? [styled('Wordless', label)] : []),
    new Paragraph({ style: 'Details', text: details }),
  ];
}

function sourceParagraph(source: ExportSource): Paragraph {
  const address = sourceAddress(source);
  const words = new TextRun({
    text: sourceWords(source),
    ...(address === null ? {} : { style: 'Hyperlink' }),
  });
  const child = address === null ? words : new ExternalHyperlink({ link: address, children: [words] });
  return new Paragraph({ style: 'FactDetails', children: [child] });
}

function factBlock({
  date,
  text,
  side,
  confidence,
  sources,
  conflicts = [],
}: ExportFact): readonly Paragraph[] {
  const when = date === undefined ? [] : [new TextRun({ text: `${date}  `, bold: true })];
  const about = [side, confidence].filter((part) => part !== undefined && part !== '').join(' · ');
  return [
    new Paragraph({ style: 'Fact', children: [...when, new TextRun({ text })] }),
    new Paragraph({ style: 'FactDetails', children: [new TextRun({ text: about, bold: true })] }),
    ...sources.map(sourceParagraph),
    ...conflicts.flatMap(({ says, sources: theirs }) => [
      styled('FactDetails', `Told otherwise: ${says}`),
      ...theirs.map(sourceParagraph),
    ]),
  ];
}

/** The facts on a page of their own, under words that say whose they are not. */
export function factParagraphs(groups: readonly BookFacts[]): readonly Paragraph[] {
  if (groups.length === 0) return [];
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      text: FACTS_HEADING,
      pageBreakBefore: true,
      border: ruleOf(null),
    }),
    styled('Details', FACTS_SENTENCE),
    ...groups.flatMap(({ heading, listing, facts }) => [
      new Paragraph({ heading: HeadingLevel.HEADING_2, text: heading, border: ruleOf(listing) }),
      ...facts.flatMap(factBlock),
    ]),
  ];
}

/** What stands behind everything else. */
export function colophonParagraphs({ colophon }: Casebook): readonly Paragraph[] {
  const [first = '', ...others] = colophon;
  const rule = { top: { style: BorderStyle.DOUBLE, size: 4, space: 8, color: '857F79' } };
  return [
    new Paragraph({ style: 'Colophon', text: first, border: rule, spacing: { before: 700 } }),
    ...others.map((line) => styled('Colophon', line)),
  ];
}
