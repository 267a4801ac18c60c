import css from './Weave.module.css';
import { caseAttribute } from './case-attribute.ts';
import { startRow, warpPath, type WeaveDraft } from './weave-draft.ts';

/** A woven label: who it stands for is said by the words beside it. */
export interface WeaveProps {
  readonly draft: WeaveDraft;
  /** Position in the list, from 1; decides the hue. */
  readonly listing: number;
  /** Any text that stays the same, such as an id: decides where the cloth is cut. */
  readonly seed?: string;
  /** In px at normal text size; it grows with the text. Multiples of eight stay crisp. */
  readonly size?: number;
  /** One or two letters on a plain plate in the middle; for 40 px and more. */
  readonly monogram?: string;
}

/** The identity of one strand of the film, in place of a photograph: an 8 × 8 weave in its hue. */
export function Weave({ draft, listing, seed = '', size = 40, monogram }: WeaveProps) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 64 64"
      data-case={caseAttribute(listing)}
      className={css['label']}
      style={{ inlineSize: `${size / 16}rem`, blockSize: `${size / 16}rem` }}
    >
      <g transform="scale(8)" shapeRendering="crispEdges">
        <rect className={css['weft']} width="8" height="8" />
        <path className={css['warp']} d={warpPath(draft, startRow(seed))} />
      </g>
      {monogram !== undefined && (
        <>
          <rect className={css['plate']} x="11" y="11" width="42" height="42" rx="4" />
          <text className={css['monogram']} x="32" y="33" textAnchor="middle" dominantBaseline="central">
            {monogram}
          </text>
        </>
      )}
    </svg>
  );
}
