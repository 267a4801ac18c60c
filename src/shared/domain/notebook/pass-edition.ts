import type { Edition } from './edition-record.ts';
import type { NotebookData } from './notebook-data.ts';
import type { Pass } from './records.ts';

/**
 * The edition that a viewing is watched in: the one chosen for it, else the one that is known by the kind it was begun
 * with (`live-tv`); null when there is none, so that nothing is known of lengths and breaks.
 */
export const passEdition = (data: Pick<NotebookData, 'editions'>, pass: Pass): Edition | null => {
  const live = [...data.editions.values()].filter(
    ({ titleId, deletedAt }) => titleId === pass.titleId && deletedAt === undefined,
  );
  const chosen = live.find(({ id }) => id === pass.editionId);
  return chosen ?? live.find(({ key }) => key === pass.edition) ?? null;
};
