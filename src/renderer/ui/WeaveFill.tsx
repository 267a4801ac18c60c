import css from './Weave.module.css';
import { caseAttribute } from './case-attribute.ts';
import { WEAVE_SIZE, warpPath, type WeaveDraft } from './weave-draft.ts';

/** The weave of a label as a repeating SVG pattern. */
export interface WeaveFillProps {
  /** Unique in the page; fill shapes with `url(#id)`. */
  readonly id: string;
  readonly draft: WeaveDraft;
  readonly listing: number;
  /** Width of one thread in the user units of the drawing. */
  readonly thread?: number;
}

/** Put it into `<defs>`: the same cloth as the label, for ribbons and bars. It ignores the scale of what it fills. */
export function WeaveFill({ id, draft, listing, thread = 2 }: WeaveFillProps) {
  const side = WEAVE_SIZE * thread;
  return (
    <pattern
      id={id}
      data-case={caseAttribute(listing)}
      width={side}
      height={side}
      patternUnits="userSpaceOnUse"
    >
      <g transform={`scale(${thread})`} shapeRendering="crispEdges">
        <rect className={css['ground']} width={WEAVE_SIZE} height={WEAVE_SIZE} />
        <rect className={css['weft']} width={WEAVE_SIZE} height={WEAVE_SIZE} />
        <path className={css['warp']} d={warpPath(draft)} />
      </g>
    </pattern>
  );
}
