import { useId } from 'react';
import css from './Import.module.css';
import own from './ImportColumns.module.css';
import { counted } from './import-words.ts';
import type { Previewed } from './import-state.ts';

type Table = NonNullable<Previewed['table']>;
type Columns = Table['columns'];
type Part = keyof Columns;

const parts: readonly { readonly part: Part; readonly label: string }[] = [
  { part: 'time', label: 'Time' },
  { part: 'end', label: 'End' },
  { part: 'text', label: 'Words' },
  { part: 'quote', label: 'Quote' },
  { part: 'tags', label: 'Tags' },
  { part: 'cases', label: 'Case' },
  { part: 'kind', label: 'Kind' },
  { part: 'id', label: 'Id' },
  { part: 'createdAt', label: 'Written on' },
];

/** The columns after a choice; an empty choice takes the part out. */
export function withColumn(columns: Columns, part: Part, heading: string): Columns {
  const rest = Object.fromEntries(Object.entries(columns).filter(([name]) => name !== part));
  return heading === '' ? rest : { ...rest, [part]: heading };
}

interface ColumnsProps {
  readonly table: Table;
  readonly onChange: (columns: Columns) => void;
}

function Choices({ table, onChange }: ColumnsProps) {
  const id = useId();
  return (
    <div className={own['columns']}>
      {parts.map(({ part, label }) => (
        <div key={part} className={css['field']}>
          <label htmlFor={`${id}-${part}`}>{label}</label>
          <select
            id={`${id}-${part}`}
            value={table.columns[part] ?? ''}
            onChange={(event) => onChange(withColumn(table.columns, part, event.target.value))}
          >
            <option value="">not in it</option>
            {table.headings.map((heading, place) => (
              <option key={`${place} ${heading}`} value={heading}>
                {heading}
              </option>
            ))}
          </select>
        </div>
      ))}
    </div>
  );
}

/** As many as fit beside each other and can still be read. */
const SHOWN = 6;

/** The places of the columns to show: those that are read first, in the order of the file. */
function shownPlaces({ headings, columns }: Table): readonly number[] {
  const used = new Set(Object.values(columns));
  const places = headings.map((heading, place) => ({ place, isUsed: used.has(heading) }));
  const chosen = [...places.filter(({ isUsed }) => isUsed), ...places.filter(({ isUsed }) => !isUsed)];
  return chosen
    .slice(0, SHOWN)
    .map(({ place }) => place)
    .toSorted((a, b) => a - b);
}

const readAs = ({ columns }: Table, heading: string): string =>
  parts
    .filter(({ part }) => columns[part] === heading)
    .map(({ label }) => label)
    .join(', ');

/** The first rows as they stand in the file, with what each column is read as under its heading. */
function Sample({ table }: Pick<ColumnsProps, 'table'>) {
  const places = shownPlaces(table);
  const rest = table.headings.length - places.length;
  return (
    <div className={own['sample']}>
      <table>
        <caption>First rows</caption>
        <thead>
          <tr>
            {places.map((place) => {
              const heading = table.headings[place] ?? '';
              const part = readAs(table, heading);
              return (
                <th key={place} scope="col" data-used={part !== '' || undefined}>
                  {heading === '' ? 'no heading' : heading}
                  <span className={own['readAs']}>{part === '' ? 'not read' : part}</span>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((cells, row) => (
            <tr key={row}>
              {places.map((place) => (
                <td key={place} dir="auto">
                  {cells[place] ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 && <p className={css['hint']}>and {counted(rest, 'more column')}</p>}
    </div>
  );
}

/** Says which column of a table holds which part of a note; every choice reads the table anew. */
export function ImportColumns({ table, onChange }: ColumnsProps) {
  return (
    <fieldset className={own['mapping']}>
      <legend>Which column is what?</legend>
      <Choices table={table} onChange={onChange} />
      <Sample table={table} />
    </fieldset>
  );
}
