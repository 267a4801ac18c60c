import type { FilmView } from '../../../../shared/domain/reference/film-views.ts';
import { plainDate } from '../../../../shared/domain/time/date-words.ts';
import css from '../parts/entry.module.css';
import table from '../parts/table.module.css';

const minutes = (value: number | null): string => (value === null ? 'Not known' : `${value} min`);
const advertWords = { yes: 'Yes', no: 'No', unknown: 'Not known' } as const;

/** Where it could be watched, with the time for which that was true; how long each way of showing it is. */
export function WhereToWatch({ view }: { readonly view: FilmView }) {
  return (
    <section>
      <h3 className={css['group']}>Where it could be watched</h3>
      <p className={css['empty']}>
        {view.whereToWatchToday ?? 'Where it can be watched today is not known.'}
      </p>
      <table className={table['table']} aria-label="Where it could be watched">
        <thead>
          <tr>
            <th scope="col">Service</th>
            <th scope="col">Where</th>
            <th scope="col">From</th>
            <th scope="col">As of</th>
          </tr>
        </thead>
        <tbody>
          {view.whereToWatch.map((one) => (
            <tr key={one.service}>
              <th scope="row">{one.service}</th>
              <td>{one.territory}</td>
              <td>{one.from === null ? 'Not known' : plainDate(one.from)}</td>
              <td>{one.asOf}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3 className={css['group']}>Ways of showing it</h3>
      <p className={css['empty']}>{view.length.note}</p>
      <table className={table['table']} aria-label="Ways of showing it">
        <thead>
          <tr>
            <th scope="col">Edition</th>
            <th scope="col">Adverts</th>
            <th scope="col">Slot</th>
            <th scope="col">Film</th>
            <th scope="col">What is said</th>
          </tr>
        </thead>
        <tbody>
          {view.editions.map((one) => (
            <tr key={one.name}>
              <th scope="row">{one.name}</th>
              <td>{advertWords[one.adverts]}</td>
              <td>{minutes(one.slotMinutes)}</td>
              <td>{minutes(one.filmMinutes)}</td>
              <td>{one.note}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
