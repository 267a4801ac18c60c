import { useRef, useState } from 'react';
import { useCommands, useMirror } from '../../store/provider.tsx';
import { Button } from '../../ui/Button.tsx';
import { AnchorSection } from './AnchorSection.tsx';
import { BreakSection } from './BreakSection.tsx';
import { EditionForm } from './EditionForm.tsx';
import type { EditionPart } from './edition-part.ts';
import css from './EditionScreen.module.css';
import { editionLengthWords, kindWords } from './edition-words.ts';
import { MapSection } from './MapSection.tsx';
import { SpeedChoice } from './SpeedChoice.tsx';

/** The heading of the edition that is shown. */
export const headingId = 'edition-heading';

function Head({
  edition,
  editions,
  isChanging,
  onChange,
}: EditionPart & { readonly isChanging: boolean; readonly onChange: () => void }) {
  const { call } = useCommands();
  const hasPass = useMirror((mirror) => mirror.pass !== null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const editionId = edition.id;
  const choose = async (): Promise<void> =>
    setRefusal(
      editions.settle(await call('edition.choose', { editionId }), `This viewing goes by “${edition.name}”.`),
    );
  const remove = async (): Promise<void> =>
    setRefusal(
      editions.settle(
        await call('edition.remove', { editionId }),
        `Removed “${edition.name}”. Undo brings it back.`,
      ),
    );
  return (
    <header className={css['head']}>
      <div className={css['titles']}>
        <h3 id={headingId} tabIndex={-1} className={css['name']}>
          {edition.name}
        </h3>
        <p className={css['facts']}>
          {kindWords[edition.kind]}. {editionLengthWords(edition.lengthMs)}.
          {edition.isChosen && ' This viewing goes by it.'}
        </p>
      </div>
      <div className={css['buttons']}>
        {hasPass && !edition.isChosen && (
          <Button onClick={() => void choose()}>Go by it in this viewing</Button>
        )}
        <Button variant="quiet" aria-expanded={isChanging} onClick={onChange}>
          Change name, kind or length
        </Button>
        <Button variant="quiet" onClick={() => void remove()}>
          Remove
        </Button>
      </div>
      <p role="alert" className={css['refusal']}>
        {refusal}
      </p>
    </header>
  );
}

/** One edition: what it is, what its times rest on, both time lines beside each other, its cues and its breaks. */
export function EditionDetail({ edition, editions }: EditionPart) {
  const [isChanging, setChanging] = useState(false);
  const [litId, light] = useState<string | null>(null);
  const section = useRef<HTMLElement>(null);
  const leave = (): void => {
    setChanging(false);
    section.current?.querySelector<HTMLElement>(`#${headingId}`)?.focus();
  };
  return (
    <section ref={section} aria-labelledby={headingId} className={css['shown']}>
      <Head
        edition={edition}
        editions={editions}
        isChanging={isChanging}
        onChange={() => setChanging(!isChanging)}
      />
      {isChanging && <EditionForm edition={edition} editions={editions} onDone={leave} />}
      <div className={css['basis']}>
        <p className={css['lead']}>{edition.words}</p>
        <SpeedChoice edition={edition} editions={editions} />
      </div>
      <MapSection edition={edition} editions={editions} litId={litId} />
      <div className={css['tables']}>
        <AnchorSection edition={edition} editions={editions} onLight={light} />
        <BreakSection edition={edition} editions={editions} />
      </div>
    </section>
  );
}
