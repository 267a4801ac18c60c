import { useRef, useState } from 'react';
import { useCommands } from '../../store/provider.tsx';
import type { EditionPart } from './edition-part.ts';
import { lengthWords, timeWords } from './edition-words.ts';
import { BreakForm } from './BreakForm.tsx';
import { BreakTable } from './BreakTable.tsx';
import { KnownPlaces } from './KnownPlaces.tsx';
import { assumedBreaks, type AssumedBreak, type KeptBreak } from './stretches.ts';
import css from './Tables.module.css';

/** What can be done with the breaks of an edition; each answers with a refusal in words, or null. */
function useBreaks({ edition, editions }: EditionPart) {
  const { call } = useCommands();
  const editionId = edition.id;
  const takeOut = async ({ sourceFrom, sourceTo }: Omit<AssumedBreak, 'filmMs'>) =>
    editions.settle(
      await call('edition.takeOutBreak', {
        editionId,
        toMs: Math.round(sourceTo),
        lengthMs: Math.round(sourceTo - sourceFrom),
      }),
      `Took out ${lengthWords(sourceTo - sourceFrom)} from ${timeWords(sourceFrom)} on.`,
    );
  const remove = async ({ id }: KeptBreak) =>
    editions.settle(await call('edition.removeBreak', { editionId, breakId: id }), 'Removed the break.');
  return { takeOut, remove };
}

/** Where the edition stops the film: what was marked, what was taken out, what only follows from the cues. */
export function BreakSection({ edition, editions }: EditionPart) {
  const { takeOut, remove } = useBreaks({ edition, editions });
  const heading = useRef<HTMLHeadingElement>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [changing, setChanging] = useState<KeptBreak | null>(null);
  const carryOut = async (change: Promise<string | null>): Promise<void> => {
    const answer = await change;
    setRefusal(answer);
    if (answer === null) heading.current?.focus();
  };
  return (
    <section aria-labelledby="edition-breaks" className={css['section']}>
      <h4 ref={heading} id="edition-breaks" tabIndex={-1} className={css['heading']}>
        Breaks
      </h4>
      <BreakTable
        breaks={edition.breaks}
        assumed={assumedBreaks(edition)}
        onChange={setChanging}
        onRemove={(one) => void carryOut(remove(one))}
        onTakeOut={(one) => void carryOut(takeOut(one))}
      />
      <p role="alert" className={css['refusal']}>
        {refusal}
      </p>
      <BreakForm
        key={changing?.id ?? 'new'}
        edition={edition}
        editions={editions}
        changing={changing}
        onDone={() => setChanging(null)}
      />
      {edition.kind === 'live-tv' && <KnownPlaces edition={edition} editions={editions} />}
      {edition.kind === 'live-tv' && (
        <p className={css['aside']}>
          Of a broadcast only the places of breaks in the film and the speed are kept for the next evening.
          Adverts last as long as they last, so no length and no cue is kept.
        </p>
      )}
    </section>
  );
}
