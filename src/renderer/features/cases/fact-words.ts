export { sideWords } from '../../../shared/domain/dossier/side-words.ts';
import { dateWords } from '../../../shared/domain/time/date-words.ts';
import type { FactView, SourceView } from '../../../shared/domain/dossier/views.ts';
import type { Policy } from '../../../shared/domain/notebook/records.ts';
import { formatTimecode } from '../../../shared/domain/time/format-timecode.ts';
import { timeWords } from '../../ui/TimeGlyph.tsx';

const justNowMs = 60_000;

/** How sure the time of a fact is, in words; null for a fact that no time opened. */
export const confidenceWords = (opened: FactView['opened']): string | null =>
  opened.by === 'watching' ? timeWords[opened.confidence] : null;

/** What stands in the margin left of the double rule: the film time at which the fact opened, or why it is open. */
export function marginWords(opened: FactView['opened']): string {
  switch (opened.by) {
    case 'watching':
      return formatTimecode(opened.filmMs, { style: 'compact' });
    case 'peek':
      return 'early';
    case 'end':
      return 'after';
    case 'policy':
      return '';
  }
}

/** Whether a fact opened within the last minute of film time, so that it is said beside it. */
export const isJustNow = (opened: FactView['opened'], nowMs: number | null): boolean =>
  opened.by === 'watching' && nowMs !== null && nowMs >= opened.filmMs && nowMs - opened.filmMs < justNowMs;

/** How many sources a fact has: "1 source", "3 sources". */
export const sourceCount = (count: number): string => (count === 1 ? '1 source' : `${count} sources`);

/** The sources with those ids, in the order given; ids that the case does not carry are left out. */
export function pickSources(ids: readonly string[], sources: readonly SourceView[]): readonly SourceView[] {
  return ids.flatMap((id) => sources.find((source) => source.id === id) ?? []);
}

/** A source's title, or what stands in its place while the title would give an ending away. */
export const sourceTitle = (source: SourceView): string =>
  source.title ?? 'Title closed until after the film';

/**
 * How much of a case is open, in words that give no total away: "6 facts so far". Only once nothing is closed any
 * more it is a plain number.
 */
export function factsSoFar(
  view: { readonly facts: readonly unknown[] },
  pass: { readonly finished: boolean; readonly pass: { readonly policy: Policy } },
): string {
  const count = view.facts.length;
  const isAll = pass.finished || pass.pass.policy === 'always';
  if (!isAll && pass.pass.policy === 'after_the_film' && count === 0) return 'Facts open after the film';
  const facts = count === 0 ? 'No facts' : count === 1 ? '1 fact' : `${count} facts`;
  return isAll ? facts : `${facts} so far`;
}

/** When it happened, with how exactly that is known; null without a date. */
export const factDate = (fact: FactView): string | null => dateWords(fact);
