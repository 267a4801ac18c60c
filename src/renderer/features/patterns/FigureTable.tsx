import type { PatternTable } from '../../../shared/domain/patterns/figure.ts';
import css from './Chart.module.css';

/** The numbers of a chart as a table: everything the picture shows, and nothing else. */
export function FigureTable({ name, table }: { readonly name: string; readonly table: PatternTable }) {
  return (
    <div className={css['scroller']}>
      <table className={css['table']} aria-label={name}>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(([first, ...cells]) => (
            <tr key={first}>
              <th scope="row">{first}</th>
              {cells.map((cell, index) => (
                <td key={table.columns[index + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
