import type { OpenFact } from '../dossier/open-facts.ts';
import type { CaseFile } from '../pack/schema/case.ts';
import { sceneSpans, type SceneSpan } from '../scenes/scene-span.ts';
import type { RecapView } from './film-views.ts';
import type { Look } from './look.ts';

type RecapCase = RecapView['cases'][number];
type Section = OpenFact['fact']['section'];
interface Line {
  readonly part: RecapCase['soFar'][number]['part'];
  readonly text: string;
  readonly cited: readonly string[];
}

/** How many of the newest facts say where a case stood. */
const STOOD_FACTS = 2;

/** The stretches with a case on screen that were watched, cut at watched-to. Film time in ms. */
const watchedSpans = (caseId: string, { viewer }: Look): readonly SceneSpan[] =>
  sceneSpans(viewer.scenes, caseId)
    .filter(({ fromMs }) => fromMs < viewer.watchedToMs)
    .map(({ fromMs, toMs }) => ({ fromMs, toMs: Math.min(toMs, viewer.watchedToMs) }));

const appearances = (caseId: string, look: Look): Pick<RecapCase, 'current' | 'previous' | 'next'> => {
  const { watchedToMs } = look.viewer;
  // After the end of the film everything lies behind.
  const nowMs = look.viewer.nowMs ?? Number.POSITIVE_INFINITY;
  const spans = watchedSpans(caseId, look);
  const isOn = ({ fromMs, toMs }: SceneSpan) => fromMs <= nowMs && (nowMs < toMs || toMs === watchedToMs);
  const current = spans.find(isOn) ?? null;
  const others = spans.filter((span) => span !== current);
  return {
    current,
    previous: others.findLast(({ fromMs }) => fromMs <= nowMs) ?? null,
    next: others.find(({ fromMs }) => fromMs > nowMs) ?? null,
  };
};

/** The newest facts that were open before the appearance that followed the last one; oldest first. */
const stoodWith = (
  open: readonly OpenFact[],
  { current, previous, next }: Pick<RecapCase, 'current' | 'previous' | 'next'>,
): RecapCase['stood'] => {
  if (previous === null) return [];
  const untilMs = (current ?? next)?.fromMs ?? Number.POSITIVE_INFINITY;
  return open
    .filter(({ opened }) => opened.by === 'watching' && opened.filmMs < untilMs)
    .slice(-STOOD_FACTS)
    .map(({ fact }) => ({ id: fact.id, text: fact.text }));
};

const safeOf = (open: readonly OpenFact[], section: Section) =>
  open.map(({ fact }) => fact).filter((fact) => fact.section === section && fact.spoilerKind === undefined);

const told = (part: Line['part'], fact: OpenFact['fact'] | undefined): Line[] =>
  fact === undefined ? [] : [{ part, text: fact.text, cited: fact.sources }];

/** A section of a case file, and the value on its front that sums the section up. */
interface Summed {
  readonly section: Section;
  readonly value: CaseFile['sentence'];
}

/** The newest open fact of a section; once every safe one is open, the few words that sum it up. */
const summed = (
  part: Line['part'],
  { section, value }: Summed,
  [file, look]: readonly [CaseFile, Look],
): Line[] => {
  const safe = file.facts.filter((fact) => fact.section === section && fact.spoilerKind === undefined);
  if (value.value !== null && safe.length > 0 && safe.every(({ id }) => look.passed.has(id))) {
    return [{ part, text: String(value.value), cited: value.sources }];
  }
  return told(part, safeOf(look.facts.get(file.id) ?? [], section).at(-1));
};

const soFarOf = (file: CaseFile, look: Look): readonly Line[] => {
  const open = look.facts.get(file.id) ?? [];
  const sentence = summed('court', { section: 'sentence', value: file.sentence }, [file, look]);
  const court = summed('court', { section: 'court', value: file.plea }, [file, look]);
  return [
    ...told('who', safeOf(open, 'identity')[0]),
    ...told('happened', safeOf(open, 'offence')[0]),
    ...(sentence.length > 0 ? sentence : court),
    ...summed('asked', { section: 'mechanism', value: file.mechanism }, [file, look]),
  ];
};

/**
 * For somebody who comes back to a viewing: each case that has opened in up to four lines, when it was and was last on
 * screen, and where it stood then. Only what was watched counts, and nothing of the end is in it.
 */
export const viewRecap = (look: Look): RecapView => {
  const started = look.pack.cases.flatMap((file) => {
    const open = look.facts.get(file.id) ?? [];
    return look.openOf([file.id]).map((story) => ({ story, open, lines: soFarOf(file, look) }));
  });
  return {
    cases: started.map(({ story, open, lines }) => {
      const seen = appearances(story.id, look);
      const soFar = lines.map(({ part, text, cited }) => ({ part, text, sources: look.lens.ids(cited) }));
      return { story, soFar, ...seen, stood: stoodWith(open, seen) };
    }),
    sources: look.lens.views(started.flatMap(({ lines }) => lines.flatMap(({ cited }) => cited))),
  };
};
