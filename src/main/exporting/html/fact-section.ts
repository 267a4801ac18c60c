import type { ExportFact, ExportSource } from '../../../shared/domain/export/export-fact.ts';
import type { BookFacts } from '../../../shared/domain/export/rich/casebook.ts';
import {
  FACTS_HEADING,
  FACTS_SENTENCE,
  sourceAddress,
  sourceWords,
} from '../../../shared/domain/export/rich/fact-groups.ts';
import { xmlText } from '../../../shared/domain/export/rich/xml-text.ts';
import { caseAttribute } from './note-article.ts';
import { weaveRibbon } from './weave.ts';

function sourceHtml(source: ExportSource): string {
  const words = xmlText(sourceWords(source));
  const address = sourceAddress(source);
  return address === null ? words : `<a href="${xmlText(address)}" rel="noreferrer noopener">${words}</a>`;
}

const sourcesHtml = (sources: readonly ExportSource[]): string =>
  sources.length === 0 ? '' : `<p class="sources">${sources.map(sourceHtml).join(' · ')}</p>`;

function conflictsHtml({ conflicts = [] }: ExportFact): string {
  return conflicts
    .map(
      ({ says, sources }) =>
        `<p class="otherwise">Told otherwise: ${xmlText(says)}</p>${sourcesHtml(sources)}`,
    )
    .join('');
}

/** One fact as a list entry, well-formed as XML: when, what, whose account, from where, and who says otherwise. */
export function factEntry(fact: ExportFact): string {
  const { date, text, side, confidence, sources } = fact;
  const when = date === undefined ? '' : `<span class="date">${xmlText(date)}</span> `;
  const about = [side, confidence].filter((part) => part !== undefined && part !== '');
  return [
    `<li class="fact"><p>${when}${xmlText(text)}</p>`,
    `<p class="side">${about.map((part) => xmlText(part ?? '')).join(' · ')}</p>`,
    `${sourcesHtml(sources)}${conflictsHtml(fact)}</li>`,
  ].join('');
}

function groupHtml({ anchor, heading, listing, facts }: BookFacts): string {
  return [
    `\n<h3 id="${anchor}"${caseAttribute(listing)} dir="auto">${xmlText(heading)}</h3>`,
    weaveRibbon(listing),
    `<ul class="facts">${facts.map(factEntry).join('\n')}</ul>`,
  ].join('\n');
}

/**
 * The facts, apart from the notes and plainly not the viewer's words: on a ground of their own, under a heading and a
 * sentence that say so. Nothing when there are none.
 */
export function* factSection(groups: readonly BookFacts[]): Generator<string, void> {
  if (groups.length === 0) return;
  yield `\n<section class="case-files" aria-labelledby="facts"><h2 id="facts">${FACTS_HEADING}</h2>\n<p class="whose">${FACTS_SENTENCE}</p>`;
  for (const group of groups) yield groupHtml(group);
  yield '\n</section>';
}
