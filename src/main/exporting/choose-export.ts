import type { ExportChoices } from '../../shared/domain/export/choices.ts';
import { settledChoices } from '../../shared/domain/export/choices.ts';
import { editionTimes } from '../../shared/domain/export/edition-times.ts';
import type { ExportInput } from '../../shared/domain/export/export-input.ts';
import { factsOfCases } from '../../shared/domain/export/facts-of-cases.ts';
import { pickedInPortions } from '../../shared/domain/export/pausing.ts';
import { selectGently } from '../../shared/domain/export/select-notes.ts';
import { viewCases } from '../../shared/domain/dossier/case-view.ts';
import type { ViewerState } from '../../shared/domain/dossier/viewer-state.ts';
import type { Edition } from '../../shared/domain/notebook/edition-record.ts';
import type { Note } from '../../shared/domain/notebook/records.ts';
import type { Pack } from '../../shared/domain/pack/pack.ts';
import { nameTable } from '../../shared/domain/search/name-table.ts';
import { exportInputOf } from './export-input-of.ts';
import { inTurns } from '../turns/turns.ts';

/** What an export is made from. `viewer` is what the spoiler gate looks at; `edition` null where none is known. */
export interface ExportGround {
  readonly pack: Pack;
  readonly notes: Iterable<Note>;
  readonly viewer: ViewerState;
  readonly edition: Edition | null;
  /** Wall time, ISO 8601 with milliseconds and Z. */
  readonly exportedAt: string;
  readonly generator: string;
}

/** An export that is ready to be written or shown. */
export interface ChosenExport {
  readonly input: ExportInput;
  /** How the query was understood; null when there is nothing to say. */
  readonly explained: string | null;
  /** Open facts that stay out because of a detail that may be hard to read. */
  readonly folded: number;
}

/** The open facts of the chosen cases, of all where none is chosen; none unless they were asked for. */
function factsFor({ words, select }: ExportChoices, { pack, viewer }: ExportGround) {
  if (words !== 'with-facts') return { facts: [], folded: 0 };
  const wanted = (select.caseIds ?? []).filter((id) => id !== null);
  const views = viewCases(pack, viewer);
  return factsOfCases(wanted.length === 0 ? views : views.filter(({ id }) => wanted.includes(id)));
}

/**
 * Picks the notes that were chosen and puts together what the formats get: the one place where an export learns of
 * the case files, and only through the gate. Rejects with the signal's reason when it was cancelled.
 */
export async function chooseExport(
  chosen: ExportChoices,
  ground: ExportGround,
  signal: AbortSignal,
): Promise<ChosenExport> {
  const { pack, edition, exportedAt, generator } = ground;
  const choices = settledChoices(chosen, edition !== null);
  const ownOf = pickedInPortions(ground.notes, (note) => (note.titleId === pack.title.id ? note : undefined));
  const own = await inTurns(ownOf, signal);
  const selected = await inTurns(selectGently(own, choices.select, nameTable(pack)), signal);
  const { facts, folded } = factsFor(choices, ground);
  const { leadIn, order, times, words } = choices;
  const input = exportInputOf({
    pack,
    notes: selected.notes,
    exportedAt,
    generator,
    options: { leadIn, order, times, words },
    ...(edition === null ? {} : { edition: editionTimes(edition) }),
    facts,
  });
  return { input, explained: selected.explained, folded };
}
