import { useId, useState } from 'react';
import { editionRates } from '../../../shared/domain/notebook/edition-rates.ts';
import { useCommands } from '../../store/provider.tsx';
import type { EditionView } from '../../store/types.ts';
import { Button } from '../../ui/Button.tsx';
import css from './EditionScreen.module.css';
import type { EditionPart } from './edition-part.ts';
import { speedWords } from './edition-words.ts';

const isRate = (text: string): text is EditionView['rate'] => editionRates.some((rate) => rate === text);

/** How fast the edition runs: what the viewer said, and what the cues speak for where that is something else. */
export function SpeedChoice({ edition, editions }: EditionPart) {
  const { call } = useCommands();
  const id = useId();
  const [refusal, setRefusal] = useState<string | null>(null);
  const { rate, runsAt, rateWords } = edition;
  const choose = async (chosen: EditionView['rate']): Promise<void> => {
    const outcome = await call('edition.change', { editionId: edition.id, rate: chosen });
    setRefusal(editions.settle(outcome, `Speed: ${speedWords[chosen]}.`));
  };
  return (
    <div className={css['speed']}>
      <label htmlFor={id}>Speed</label>
      <select
        id={id}
        value={rate}
        className={css['select']}
        onChange={({ target: { value } }) => {
          if (isRate(value)) void choose(value);
        }}
      >
        {editionRates.map((one) => (
          <option key={one} value={one}>
            {speedWords[one]}
          </option>
        ))}
      </select>
      {rate !== runsAt && (
        <>
          <p>Your cues speak for {speedWords[runsAt]}, and the times below go by that.</p>
          <Button variant="quiet" onClick={() => void choose(runsAt)}>
            Keep that speed
          </Button>
        </>
      )}
      {rateWords !== '' && <p className={css['aside']}>{rateWords}.</p>}
      <p role="alert" className={css['refusal']}>
        {refusal}
      </p>
    </div>
  );
}
