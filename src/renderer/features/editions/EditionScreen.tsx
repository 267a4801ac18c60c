import { useEffect, useState } from 'react';
import { isFocusLost } from '../../store/focus-targets.ts';
import { useCommands } from '../../store/provider.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { EditionDetail, headingId } from './EditionDetail.tsx';
import { EditionFoot } from './EditionFoot.tsx';
import { EditionForm } from './EditionForm.tsx';
import { EditionList } from './EditionList.tsx';
import css from './EditionScreen.module.css';
import { NoEdition } from './NoEdition.tsx';
import { ProposalCard } from './ProposalCard.tsx';
import { useEditions, type Editions } from './use-editions.ts';

/** Which edition is looked at: one by its id, a new one that is being written down, or the one of this viewing. */
type Choice = 'of-this-viewing' | 'new' | { readonly id: string };

const idOf = ({ view }: Editions, shown: Choice): string | null => {
  if (view === null || shown === 'new') return null;
  const wanted = shown === 'of-this-viewing' ? view.chosenId : shown.id;
  const found = view.editions.find(({ id }) => id === wanted) ?? view.editions[0];
  return found?.id ?? null;
};

/** The edition that is looked at, the form for a new one, or what editions are for. */
function Shown({
  editions,
  shown,
  show,
}: {
  readonly editions: Editions;
  readonly shown: Choice;
  readonly show: (shown: Choice) => void;
}) {
  const id = idOf(editions, shown);
  const edition = editions.view?.editions.find((one) => one.id === id);
  if (shown === 'new') {
    return (
      <section aria-labelledby="edition-new" className={css['shown']}>
        <h3 id="edition-new" className={css['name']}>
          Another edition
        </h3>
        <EditionForm
          edition={null}
          editions={editions}
          onDone={(added) => show(added === null ? 'of-this-viewing' : { id: added })}
        />
      </section>
    );
  }
  if (editions.view === null) return <div className={css['shown']} />;
  if (edition === undefined) return <NoEdition onAdd={() => show('new')} />;
  return <EditionDetail key={edition.id} edition={edition} editions={editions} />;
}

/** When what had the focus is gone, as a row that was undone, the heading gets it, so that keys go on from there. */
function keepFocus(): void {
  if (!isFocusLost()) return;
  document.querySelector<HTMLElement>(`#${headingId}, #edition-none`)?.focus({ preventScroll: true });
}

/**
 * Each way of showing the film beside the film itself: which times go together, where it breaks, how fast it runs.
 * Everything here can be undone, and nothing here moves the clock.
 */
export function EditionScreen() {
  const { closeSheet } = useCommands();
  const editions = useEditions();
  const [shown, show] = useState<Choice>('of-this-viewing');
  const { view, fault } = editions;
  useEffect(keepFocus);
  return (
    <Dialog
      title="Editions and their times"
      width="full"
      onClose={closeSheet}
      actions={<EditionFoot editions={editions} onClose={closeSheet} />}
    >
      {fault !== null && <Notice tone="danger">{fault}</Notice>}
      {view !== null && view.proposal !== null && (
        <ProposalCard proposal={view.proposal} editions={editions} />
      )}
      {view !== null && view.editions.length > 0 && (
        <EditionList
          editions={view.editions}
          shownId={idOf(editions, shown)}
          isAdding={shown === 'new'}
          onShow={(id) => show({ id })}
          onAdd={() => show('new')}
        />
      )}
      <Shown editions={editions} shown={shown} show={show} />
    </Dialog>
  );
}
