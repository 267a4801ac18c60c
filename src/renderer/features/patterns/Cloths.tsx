import { useMirror } from '../../store/provider.tsx';
import { WeaveFill } from '../../ui/WeaveFill.tsx';
import type { Strand } from './drawing.ts';
import css from './Picture.module.css';
import { STRIPES, THREAD } from './svg-cloths.ts';

/** The id of a strand's cloth in this page. */
export const clothId = (strand: Strand): string => `patterns-cloth-${strand}`;

const side = 8 * THREAD;

/** The cloths of all strands, once, for every chart of the page to be filled with. */
export function Cloths() {
  const cases = useMirror((mirror) => mirror.cases);
  return (
    <svg className={css['definitions']} aria-hidden="true">
      <defs>
        {cases.map((one) => (
          <WeaveFill
            key={one.id}
            id={clothId(one.listing)}
            draft={one.weave}
            listing={one.listing}
            thread={THREAD}
          />
        ))}
        <pattern id={clothId('several')} width={side} height={side} patternUnits="userSpaceOnUse">
          <g transform={`scale(${THREAD})`} shapeRendering="crispEdges">
            <rect className={css['ground']} width={8} height={8} />
            <path className={css['shape']} d={STRIPES} />
          </g>
        </pattern>
        <pattern id={clothId('between')} width={side} height={side} patternUnits="userSpaceOnUse">
          <rect className={css['plain']} width={side} height={side} />
        </pattern>
      </defs>
    </svg>
  );
}
