import type { RefObject } from 'react';
import { useCommands, useMirror } from '../../store/provider.tsx';
import { chartColours } from './chart-colours.ts';
import type { ChartPlan } from './charts.ts';
import { svgOf } from './svg-of.ts';

/** Saves a chart as it stands on the page: in its colours, at its width. The outcome is said in the status line. */
export function useSaveChart(plan: ChartPlan, within: RefObject<HTMLElement | null>): () => Promise<void> {
  const { call, say } = useCommands();
  const cases = useMirror((mirror) => mirror.cases);
  const film = useMirror((mirror) => mirror.title.shortName);
  return async () => {
    const element = within.current;
    if (element === null || plan.draw === null) return;
    const inOrder = cases.toSorted((left, right) => left.listing - right.listing);
    const width = Math.max(360, Math.floor(element.clientWidth));
    const svg = svgOf({
      drawing: plan.draw(inOrder, width),
      title: plan.figure.title,
      summary: plan.figure.summary,
      foot: [...plan.figure.asides, `${plan.name}. ${film}, my own notes.`],
      weaves: inOrder.map((one) => one.weave),
      colours: chartColours(element, inOrder.length),
    });
    const outcome = await call('patterns.saveChart', { name: plan.name, svg });
    if (outcome.ok) say(outcome.value.saved === null ? 'Chart not saved' : 'Chart saved');
  };
}
