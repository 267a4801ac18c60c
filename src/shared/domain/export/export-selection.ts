import type { DeepReadonly } from '../../deep-readonly.ts';
import type { Note } from '../notebook/records.ts';

/**
 * Which notes leave: all that hold everything that is said here. An absent or empty list asks for nothing; within a
 * list one match is enough. `null` among the cases stands for notes of no case. `query` is the language of the search.
 * `ids` are notes that were chosen one by one, `except` those that were taken out one by one. `isWaiting` stands for the
 * marks of the inbox: those that still wait for words.
 */
export type ExportSelection = DeepReadonly<{
  query?: string;
  ids?: string[];
  except?: string[];
  isWaiting?: true;
  caseIds?: (string | null)[];
  passIds?: string[];
  kinds?: Note['kind'][];
  tags?: string[];
}>;
