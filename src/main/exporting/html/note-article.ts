import type { BookCase, BookNote } from '../../../shared/domain/export/rich/casebook.ts';
import { xmlText } from '../../../shared/domain/export/rich/xml-text.ts';
import { caseMark, clothOf } from './weave.ts';

/** What an article needs from the document around it. */
export interface ArticleSetting {
  /** The tag of the note's heading, for example `h3`. */
  readonly heading: 'h2' | 'h3';
  readonly markup: (markdown: string) => string;
}

/** The attribute that gives an element and all below it the colour of a case. */
export function caseAttribute(listing: number | null): string {
  const cloth = clothOf(listing);
  return cloth === null ? '' : ` data-case="${String(cloth)}"`;
}

function timeHtml({ start, rest, duration }: BookNote): string {
  if (duration === null) return `<span class="untimed">${xmlText(start)}</span>`;
  const more = rest === '' ? '' : `<span class="until">${xmlText(rest.trim())}</span>`;
  return `<time datetime="${duration}">${xmlText(start)}</time>${more}`;
}

/** Plain words as paragraphs; nothing in them is read as markup. */
const quoteHtml = (quote: string): string =>
  `<blockquote class="said" dir="auto"><p dir="auto">${xmlText(quote.trim()).replaceAll('\n', '<br />')}</p></blockquote>`;

function wordsHtml(note: BookNote, setting: ArticleSetting): string {
  const { text, quote } = note;
  const said = quote === null ? '' : quoteHtml(quote);
  if (text !== null) return `${said}<div class="words">${setting.markup(text)}</div>`;
  return said === '' ? `<p class="wordless">${xmlText(note.label)}</p>` : said;
}

const caseHtml = ({ name, listing }: BookCase): string =>
  `<span class="case"${caseAttribute(listing)}>${caseMark(listing)} ${xmlText(name)}</span>`;

function detailsHtml({ cases, tags, taken, kindWords, text, quote }: BookNote): string {
  const isSaidAbove = text === null && quote === null;
  const parts = [
    ...(kindWords === null || isSaidAbove ? [] : [`<span class="kind">${kindWords}</span>`]),
    ...cases.map(caseHtml),
    ...tags.map((tag) => `<span class="tag" dir="auto">#${xmlText(tag)}</span>`),
    `<span class="taken">${xmlText(taken)}</span>`,
  ];
  return `<p class="details">${parts.join(' ')}</p>`;
}

/** Notes that fill a good part of a page may go over its end; others are kept together. */
const LONG_TEXT = 600;

/** One note as an element `article`, well-formed as XML, with its time in the margin and its words beside it. */
export function noteArticle(note: BookNote, setting: ArticleSetting): string {
  const { heading } = setting;
  const length = (note.text?.length ?? 0) > LONG_TEXT ? ' long' : '';
  return [
    `<article id="${xmlText(note.anchor)}" class="${note.kind}${length}"${caseAttribute(note.listing)}>`,
    `<${heading} class="when">${timeHtml(note)}</${heading}>`,
    `<div class="body">${wordsHtml(note, setting)}${detailsHtml(note)}</div>`,
    '</article>',
  ].join('\n');
}
