import type { EditionView } from '../../store/types.ts';
import { spanWords, stretchWords, sureWords } from './edition-words.ts';
import { stretchesOf } from './stretches.ts';
import css from './Tables.module.css';

/** The drawing in words: every stretch of the edition in its order, with both its times and how sure they are. */
export function MapTable({ edition }: { readonly edition: EditionView }) {
  return (
    <div className={css['scroller']}>
      <table className={css['table']} aria-label="Stretches of this edition">
        <thead>
          <tr>
            <th scope="col">In this edition</th>
            <th scope="col">In the film</th>
            <th scope="col">What it is</th>
            <th scope="col">How sure</th>
          </tr>
        </thead>
        <tbody>
          {stretchesOf(edition).map((stretch) => (
            <tr key={`${stretch.what} ${stretch.sourceFrom} ${stretch.filmFrom}`}>
              <th scope="row">{spanWords(stretch.sourceFrom, stretch.sourceTo)}</th>
              <td>{spanWords(stretch.filmFrom, stretch.filmTo)}</td>
              <td>{stretchWords(stretch)}</td>
              <td>{sureWords(stretch)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
