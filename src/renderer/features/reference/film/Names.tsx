import type { FilmView } from '../../../../shared/domain/reference/film-views.ts';
import css from '../parts/entry.module.css';
import table from '../parts/table.module.css';

/** Credits, other titles, spellings, and the words that a machine swapped in the first source. */
export function Names({ view }: { readonly view: FilmView }) {
  return (
    <section>
      <h3 className={css['group']}>Credits</h3>
      <Pairs
        label="Credits"
        heads={['Part', 'Who']}
        rows={view.credits.map(({ role, names }) => [role, names === null ? 'Not known' : names.join(', ')])}
      />
      <h3 className={css['group']}>Other titles</h3>
      <Pairs
        label="Other titles"
        heads={['Title', 'What it is']}
        rows={view.otherNames.map(({ name, type, note }) => [
          name,
          note === null ? type : `${type}. ${note}`,
        ])}
      />
      {view.spellings.length > 0 && (
        <>
          <h3 className={css['group']}>Spellings of names</h3>
          <Pairs
            label="Spellings of names"
            heads={['Name', 'Also written']}
            rows={view.spellings.map(({ name, others }) => [name, others.join(', ')])}
          />
        </>
      )}
      {view.garbled.length > 0 && (
        <>
          <h3 className={css['group']}>Words swapped by a machine in a copied review</h3>
          <details>
            <summary className={table['summary']}>Show the words and what stood there</summary>
            <Pairs
              label="Words swapped by a machine"
              heads={['In the copy', 'What stood there']}
              rows={view.garbled.map(({ garbled, real }) => [garbled, real])}
            />
          </details>
        </>
      )}
    </section>
  );
}

function Pairs({
  label,
  heads,
  rows,
}: {
  readonly label: string;
  readonly heads: readonly [string, string];
  readonly rows: readonly (readonly [string, string])[];
}) {
  return (
    <table className={table['table']} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{heads[0]}</th>
          <th scope="col">{heads[1]}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, what]) => (
          <tr key={`${name} ${what}`}>
            <th scope="row">{name}</th>
            <td>{what}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
