import { randomUUID } from 'node:crypto';
import { PORTION, type Pausing } from '../../shared/domain/export/pausing.ts';
import type { ImportPlan, PlannedNote } from '../../shared/domain/import/plan-import.ts';
import type { ImportSource, ReadImport } from './read-import.ts';
import type { Reading } from './read-found.ts';

/** What was previewed: enough to plan again, to read again in another way, and to see whether a plan is still the same. */
export interface Previewed extends ReadImport {
  readonly source: ImportSource;
  readonly how: Pick<Reading, 'format' | 'columns'>;
  readonly otherFilm: 'refuse' | 'take';
  /** What the plan decided, as one text; see `decisionsOf`. */
  readonly decisions: string;
}

/** Keeps the one file that the viewer looks at, until it is taken in or another one is opened. */
export interface ImportShelf {
  /** Begins with another file: what was being read is stopped. Give the signal to whoever reads. */
  readonly begin: () => AbortSignal;
  /** Keeps what was previewed and gives the token that names it. */
  readonly keep: (previewed: Previewed) => string;
  /** What the token names; null when it is gone. */
  readonly look: (token: string) => Previewed | null;
  /** Stops what is being read and forgets what was kept. */
  readonly clear: () => void;
}

/** An empty shelf. */
export function createImportShelf(): ImportShelf {
  let kept: { readonly token: string; readonly previewed: Previewed } | null = null;
  let running = new AbortController();
  return {
    begin: () => {
      running.abort();
      running = new AbortController();
      return running.signal;
    },
    keep: (previewed) => {
      const token = randomUUID();
      kept = { token, previewed };
      return token;
    },
    look: (token) => (kept?.token === token ? kept.previewed : null),
    clear: () => {
      running.abort();
      kept = null;
    },
  };
}

/**
 * What a plan decided, as one text: equal texts mean that the viewer saw what is going to happen. It names for every
 * note the verdict and the state of the note that it was compared with.
 */
export function* decisionsOf(plan: ImportPlan): Pausing<string> {
  const decisions: string[] = [];
  for (let from = 0; from < plan.items.length; from += PORTION) {
    decisions.push(
      plan.items
        .slice(from, from + PORTION)
        .map(decisionOf)
        .join('\n'),
    );
    yield '';
  }
  return decisions.join('\n');
}

const decisionOf = ({ verdict, existing }: PlannedNote): string =>
  existing === null ? verdict : [verdict, existing.id, existing.editedAt, existing.deletedAt ?? ''].join(' ');
