import type { Figure } from '../../../shared/domain/patterns/figure.ts';
import type { Patterns } from '../../../shared/domain/patterns/patterns.ts';
import { drawPerCase, drawPerMinute, drawQuestions } from './draw-bars.ts';
import { drawFirstNotes } from './draw-first-notes.ts';
import { drawOverTime } from './draw-over-time.ts';
import { drawTags, MOST_TAGS } from './draw-tags.ts';
import type { DrawnCase, Drawing } from './drawing.ts';

/** One chart of the page: its figure, and how to draw it at a width. */
export interface ChartPlan {
  readonly key: keyof Patterns;
  /** What is measured; the title of the figure says what was found. */
  readonly name: string;
  readonly figure: Figure;
  /** Takes the whole width of the page. */
  readonly isWide: boolean;
  /** Only of the current viewing, whatever was chosen, because scenes belong to one viewing. */
  readonly isOfThisViewing: boolean;
  /** Null where there is nothing to draw. `width` in px at normal text size. */
  readonly draw: ((cases: readonly DrawnCase[], width: number) => Drawing) | null;
}

/** A figure with what the page adds to its asides. */
const withAside = (figure: Figure, aside: string | null): Figure =>
  aside === null ? figure : { ...figure, asides: [...figure.asides, aside] };

const moreTags = ({ tags }: Patterns): string | null =>
  tags.rows.length > MOST_TAGS
    ? `${tags.rows.length - MOST_TAGS} more ${tags.rows.length === MOST_TAGS + 1 ? 'tag is' : 'tags are'} in the table.`
    : null;

const narrow = { isWide: false, isOfThisViewing: false } as const;
const ofScenes = { isWide: false, isOfThisViewing: true } as const;
const wide = { isWide: true, isOfThisViewing: false } as const;

const countCharts = ({ perCase, overTime, questions }: Patterns): readonly ChartPlan[] => [
  {
    ...{ key: 'overTime', name: 'Notes over film time', figure: overTime, ...wide },
    draw: overTime.timed === 0 ? null : (cases, width) => drawOverTime(overTime, cases, width),
  },
  {
    ...{ key: 'perCase', name: 'Notes per case', figure: perCase, ...narrow },
    draw: (cases, width) => drawPerCase(perCase, cases, width),
  },
  {
    ...{ key: 'questions', name: 'Questions', figure: questions, ...narrow },
    draw:
      questions.open + questions.answered === 0
        ? null
        : (cases, width) => drawQuestions(questions, cases, width),
  },
];

const tagChart = (all: Patterns): ChartPlan => ({
  ...{ key: 'tags', name: 'Tags by case', figure: withAside(all.tags, moreTags(all)), ...wide },
  draw: all.tags.rows.length === 0 ? null : (cases, width) => drawTags(all.tags, cases, width),
});

const sceneCharts = ({ perMinute, firstNotes }: Patterns): readonly ChartPlan[] => [
  {
    ...{ key: 'perMinute', name: 'Notes per minute on screen', figure: perMinute, ...ofScenes },
    draw: perMinute.rows.some((row) => row.perMinute !== null)
      ? (cases, width) => drawPerMinute(perMinute, cases, width)
      : null,
  },
  {
    ...{ key: 'firstNotes', name: 'Time to the first note', figure: firstNotes, ...ofScenes },
    draw: firstNotes.rows.some((row) => row.first.state === 'after')
      ? (cases, width) => drawFirstNotes(firstNotes, cases, width)
      : null,
  },
];

/** The six charts in the order of the page. */
export const chartsOf = (all: Patterns): readonly ChartPlan[] => [
  ...countCharts(all),
  tagChart(all),
  ...sceneCharts(all),
];
