import type { EditionView } from '../../store/types.ts';
import type { Editions } from './use-editions.ts';

/** What every part of one edition's page works on. */
export interface EditionPart {
  readonly edition: EditionView;
  readonly editions: Editions;
}
