import { join } from 'node:path';
import type { RecoveryReport } from '../../shared/domain/notebook/notebook-error.ts';
import type { Damage } from './load-snapshot.ts';
import type { Place } from './place.ts';
import { keepInQuarantine } from './quarantine.ts';
import type { UnreadableRecord } from './record-reader.ts';
import type { Recovered } from './recover.ts';

type Report = RecoveryReport['damaged'][number];

/** What is said of the damage. Unless all of it was kept aside, nothing in the folder may be removed. */
export interface Kept {
  readonly report: readonly Report[];
  readonly isAllKept: boolean;
}

const UNREADABLE = 'unreadable-records.jsonl';

const reportOf = (damage: Damage, keptAs: string): Report => ({
  file: damage.file.name,
  keptAs,
  reason: damage.reason,
  lost: damage.lost,
});

const whyUnreadable = (records: readonly UnreadableRecord[]): string =>
  `Records that do not have the form of a notebook record. The first: ${records[0]?.why ?? ''}`;

const asLines = (records: readonly UnreadableRecord[]): Buffer =>
  Buffer.from(records.map((record) => `${JSON.stringify(record)}\n`).join(''), 'utf8');

/** Reports damage and touches nothing: the originals stay where they are. */
export const reportDamage = (place: Place, recovered: Recovered): readonly Report[] => {
  const { damages, unreadable } = recovered;
  const report = damages.map((damage) =>
    reportOf(damage, damage.bytes === null ? '' : join(place.folder, damage.file.name)),
  );
  const records = {
    file: UNREADABLE,
    keptAs: place.folder,
    reason: whyUnreadable(unreadable),
    lost: unreadable.length,
  };
  return unreadable.length === 0 ? report : [...report, records];
};

interface Step {
  readonly report: Report | null;
  readonly isKept: boolean;
}

/**
 * A snapshot leaves the folder, because it would be tried again; a journal stays until a snapshot holds it. What the
 * disk could not read to its end stays for good: a copy of the rest is not the original.
 */
const keepFile = async (place: Place, damage: Damage, bytes: Buffer): Promise<Step> => {
  const { name, kind } = damage.file;
  const original = join(place.folder, name);
  try {
    const kept = await keepInQuarantine(place.io, { folder: place.folder, at: place.now() }, { name, bytes });
    if (kind === 'snapshot' && damage.isWhole) await place.io.remove(original);
    return { report: kept.isNew ? reportOf(damage, kept.path) : null, isKept: damage.isWhole };
  } catch {
    return { report: reportOf(damage, original), isKept: false };
  }
};

const keepRecords = async (place: Place, recovered: Recovered): Promise<readonly Step[]> => {
  const { unreadable } = recovered;
  if (unreadable.length === 0) return [];
  const report = { file: UNREADABLE, reason: whyUnreadable(unreadable), lost: unreadable.length };
  const keepsake = { name: UNREADABLE, bytes: asLines(unreadable) };
  try {
    const kept = await keepInQuarantine(place.io, { folder: place.folder, at: place.now() }, keepsake);
    return [{ report: kept.isNew ? { ...report, keptAs: kept.path } : null, isKept: true }];
  } catch {
    return [{ report: { ...report, keptAs: place.folder }, isKept: false }];
  }
};

/**
 * Puts a copy of everything damaged in quarantine and reports it, once per content: what was kept before was
 * reported before. When a copy cannot be made the original stays.
 */
export const keepDamaged = async (place: Place, recovered: Recovered): Promise<Kept> => {
  const steps: Step[] = [];
  for (const damage of recovered.damages) {
    if (damage.bytes === null) steps.push({ report: reportOf(damage, ''), isKept: true });
    else steps.push(await keepFile(place, damage, damage.bytes));
  }
  steps.push(...(await keepRecords(place, recovered)));
  return {
    report: steps.map((step) => step.report).filter((report) => report !== null),
    isAllKept: steps.every((step) => step.isKept),
  };
};
