/** Whose cloth fills a shape: a case by its listing, notes about several people, or notes between cases. */
export type Strand = number | 'several' | 'between';

/** How strong words and lines are, from the text of the page to its hairlines. */
export type Tone = 'text' | 'text2' | 'text3' | 'rule' | 'rule-strong';

/** One thing to draw. Units are px at normal text size; y grows downwards. */
export type Mark =
  | {
      readonly kind: 'bar';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly strand: Strand;
      /** `frame`: only its outline, for what is done with. */
      readonly look: 'cloth' | 'frame';
    }
  | {
      readonly kind: 'cell';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      /** 0 to 1: how far the ground is tinted towards the text. */
      readonly tint: number;
    }
  | {
      readonly kind: 'line';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly tone: Tone;
      readonly strand?: Strand;
    }
  | {
      readonly kind: 'words';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly tone: Tone;
      readonly anchor: 'start' | 'middle' | 'end';
    }
  | { readonly kind: 'shape'; readonly x: number; readonly y: number; readonly strand: Strand };

/**
 * A chart as a list of marks: drawn by React on the page and written as text for a file, so that both are one
 * picture. Colours are named by meaning and filled in where it is drawn.
 */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

/** What of a case the drawings need. */
export interface DrawnCase {
  readonly id: string;
  readonly listing: number;
  readonly surname: string;
}

/** About how wide small words are, in px: enough to leave room for them, never used to cut them. */
export const roughWidth = (text: string): number => text.length * 6.6;
