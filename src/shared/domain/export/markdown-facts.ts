import type { ExportFact, ExportSource } from './export-fact.ts';
import type { ExportInput } from './export-input.ts';
import { escapeMarkdownLine } from './markdown-escape.ts';

/** An address as Markdown takes it between angle brackets; anything but the web is left as words. */
function sourceWords({ title, publisher, date, url }: ExportSource): string {
  const words = [title, publisher, date].filter((part) => part !== undefined && part.trim() !== '');
  const text = words.map((part) => escapeMarkdownLine(part ?? '')).join(', ');
  if (url === undefined || !/^https?:\/\/[^\s<>]+$/.test(url)) return text;
  return `${text} <${url}>`;
}

function factLines({ date, text, side, confidence, sources, conflicts }: ExportFact): readonly string[] {
  const about = [side, confidence].flatMap((part) => (part === undefined ? [] : [escapeMarkdownLine(part)]));
  return [
    `- ${date === undefined ? '' : `${escapeMarkdownLine(date)}: `}${escapeMarkdownLine(text)}`,
    `  - ${about.join(' · ')}`,
    ...sources.map((source) => `  - ${sourceWords(source)}`),
    ...(conflicts ?? []).flatMap(({ says, sources: theirs }) => [
      `  - Told otherwise: ${escapeMarkdownLine(says)}`,
      ...theirs.map((source) => `    - ${sourceWords(source)}`),
    ]),
  ];
}

/**
 * The facts as a part of a Markdown file of their own, one section for each case in the order of the cases; nothing
 * without facts. Their headings are no notes: nothing under them carries the comment that marks one.
 */
export function* factSections({ cases, facts = [] }: ExportInput): Generator<string, void> {
  if (facts.length === 0) return;
  yield '# Facts from the case files';
  for (const { id, name } of cases) {
    const own = facts.filter(({ caseId }) => caseId === id);
    if (own.length > 0)
      yield [`## ${escapeMarkdownLine(name)}`, own.flatMap(factLines).join('\n')].join('\n\n');
  }
}
