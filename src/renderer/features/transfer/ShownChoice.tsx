import { heeded, heedsNothing, type ExportChoices } from '../../../shared/domain/export/choices.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { Fold } from './Fold.tsx';
import css from './Export.module.css';
import type { ExportPartProps } from './export-part.ts';
import { shownSummary } from './export-words.ts';

const timeLabels: Readonly<Record<ExportChoices['times'], string>> = {
  film: 'Film time',
  edition: 'My edition',
  both: 'Both',
};

const leadIns = [
  { value: 'applied', label: 'When it happened' },
  { value: 'raw', label: 'When I pressed' },
] as const;

const orders = [
  { value: 'time', label: 'Film' },
  { value: 'case', label: 'Case' },
] as const;

const wordChoices = [
  { value: 'mine', label: 'Only mine' },
  { value: 'with-facts', label: 'With facts I have seen' },
] as const;

const NO_EDITION =
  'Your own edition is not known yet. Docket learns it when you follow a player or set a cue; then its times can stand here.';

/** On which clock; greyed with the reason where no other clock is known. */
function Times({ choices, choose, ground }: ExportPartProps) {
  const { times } = heeded(choices.format);
  if (times.length === 0) return null;
  const edition = ground?.edition ?? null;
  const value = edition !== null && times.includes(choices.times) ? choices.times : 'film';
  return (
    <div className={css['row']}>
      <Segmented
        legend="Times"
        options={times.map((one) => ({ value: one, label: timeLabels[one] }))}
        value={value}
        isDisabled={edition === null}
        onChange={(chosen) => choose({ times: chosen })}
      />
      <p className={css['aside']}>{edition === null ? NO_EDITION : `My edition: ${edition}`}</p>
    </div>
  );
}

const hasEdition = (ground: ExportPartProps['ground']): boolean => ground !== null && ground.edition !== null;

/** How the notes are shown; only what makes a difference to the chosen format is there. */
export function ShownChoice(props: ExportPartProps) {
  const { choices, choose, ground } = props;
  const { leadIn, order, words } = heeded(choices.format);
  return (
    <Fold name="How they are shown" summary={shownSummary(choices, hasEdition(ground))}>
      {heedsNothing(choices.format) && (
        <p className={css['aside']}>
          This format carries each note as it is stored, in the order of the film.
        </p>
      )}
      <Times {...props} />
      {leadIn && (
        <Segmented
          legend="Moment"
          options={leadIns}
          value={choices.leadIn}
          onChange={(chosen) => choose({ leadIn: chosen })}
        />
      )}
      {order && (
        <Segmented
          legend="Order"
          options={orders}
          value={choices.order}
          onChange={(chosen) => choose({ order: chosen })}
        />
      )}
      {words && (
        <Segmented
          legend="Words"
          options={wordChoices}
          value={choices.words}
          onChange={(chosen) => choose({ words: chosen })}
        />
      )}
    </Fold>
  );
}
