import type { ChartColours } from './svg-cloths.ts';

/**
 * The colours that stand on the page now, resolved from its tokens by asking the browser for each. They are what the
 * viewer sees, forced colours included. Adds an element for the moment of asking and takes it away again.
 */
export function chartColours(within: HTMLElement, cases: number): ChartColours {
  const probe = document.createElement('span');
  within.append(probe);
  const resolved = (token: string): string => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  };
  const colours = {
    text: resolved('--text'),
    text2: resolved('--text2'),
    text3: resolved('--text3'),
    rule: resolved('--rule'),
    'rule-strong': resolved('--rule-strong'),
    ground: resolved('--surface'),
    cases: Array.from({ length: cases }, (_, index) => resolved(`--case${(index % 4) + 1}`)),
  };
  probe.remove();
  return colours;
}
