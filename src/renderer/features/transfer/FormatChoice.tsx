import { useId } from 'react';
import type { ExportFormatId, FormatDescription } from '../../../shared/domain/export/export-format.ts';
import { exportFormat } from '../../../shared/domain/export/formats.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { formatGroups, shortLabel } from './export-formats.ts';
import type { ExportPartProps } from './export-part.ts';
import css from './Export.module.css';

/** More than so many beside each other are a wall; they become a list to open. */
const MOST_AT_ONCE = 5;

interface ChooserProps {
  readonly value: ExportFormatId;
  readonly onChange: (format: ExportFormatId) => void;
}

function LongList({ value, onChange }: ChooserProps) {
  const id = useId();
  const groups = formatGroups(exportFormat(value).purpose);
  const formats = groups.flatMap((group) => group.formats);
  const choose = (chosen: string): void => {
    const found = formats.find((format) => format.id === chosen);
    if (found !== undefined) onChange(found.id);
  };
  return (
    <div className={css['format']}>
      <label htmlFor={id} className={css['label']}>
        As
      </label>
      <select
        id={id}
        className={css['select']}
        value={value}
        onChange={(event) => choose(event.target.value)}
      >
        {groups.map(({ name, formats: own }) => (
          <optgroup key={name} label={name ?? ''}>
            {own.map((format) => (
              <option key={format.id} value={format.id}>
                {format.label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}

function ShortList({
  formats,
  value,
  onChange,
}: ChooserProps & { readonly formats: readonly FormatDescription[] }) {
  const options = formats.map((format) => ({ value: format.id, label: shortLabel(format) }));
  return <Segmented legend="As" options={options} value={value} onChange={onChange} />;
}

/** As what the notes leave, within the purpose, and one sentence about it. */
export function FormatChoice({ choices, choose }: ExportPartProps) {
  const { purpose, says } = exportFormat(choices.format);
  const formats = formatGroups(purpose).flatMap((group) => group.formats);
  const chooser = { value: choices.format, onChange: (format: ExportFormatId) => choose({ format }) };
  return (
    <div className={css['formats']}>
      {formats.length > MOST_AT_ONCE && <LongList {...chooser} />}
      {formats.length > 1 && formats.length <= MOST_AT_ONCE && <ShortList {...chooser} formats={formats} />}
      <p className={css['says']}>{says}</p>
    </div>
  );
}
