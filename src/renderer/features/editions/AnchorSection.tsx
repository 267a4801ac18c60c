import { useRef, useState } from 'react';
import { useCommands } from '../../store/provider.tsx';
import type { EditionView } from '../../store/types.ts';
import { Button } from '../../ui/Button.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import type { EditionPart } from './edition-part.ts';
import { differenceWords, timeWords } from './edition-words.ts';
import { PairForm } from './PairForm.tsx';
import css from './Tables.module.css';

type Anchor = EditionView['anchors'][number];

const whatIs = ({ name, sourceMs, filmMs }: Anchor): string => {
  if (name !== null) return name;
  return sourceMs === 0 && filmMs === 0 ? 'The start' : 'Two times';
};

interface AnchorTableProps {
  readonly anchors: readonly Anchor[];
  readonly onLight: (anchorId: string | null) => void;
  readonly onTakeBack: (anchor: Anchor) => void;
}

function AnchorRow({ anchor, table }: { readonly anchor: Anchor; readonly table: AnchorTableProps }) {
  const { onLight, onTakeBack, anchors } = table;
  const at = timeWords(anchor.sourceMs);
  return (
    <tr
      onPointerEnter={() => onLight(anchor.id)}
      onPointerLeave={() => onLight(null)}
      onFocus={() => onLight(anchor.id)}
      onBlur={() => onLight(null)}
    >
      <th scope="row">{at}</th>
      <td>{timeWords(anchor.filmMs)}</td>
      <td>{differenceWords(anchor.byMs, anchors.length === 1)}</td>
      <td>{whatIs(anchor)}</td>
      <td className={css['acts']}>
        <Button variant="quiet" aria-label={`Take back the cue at ${at}`} onClick={() => onTakeBack(anchor)}>
          Take back
        </Button>
      </td>
    </tr>
  );
}

function AnchorTable(table: AnchorTableProps) {
  return (
    <div className={css['scroller']}>
      <table className={css['table']} aria-label="Cues">
        <thead>
          <tr>
            <th scope="col">In this edition</th>
            <th scope="col">In the film</th>
            <th scope="col">Difference</th>
            <th scope="col">What it is</th>
            <th scope="col">
              <VisuallyHidden>Take back</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {table.anchors.map((anchor) => (
            <AnchorRow key={anchor.id} anchor={anchor} table={table} />
          ))}
          {table.anchors.length === 0 && (
            <tr>
              <td colSpan={5}>None so far.</td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}

/** The times that the viewer said go together, each to be taken back by itself, and a way to say more. */
export function AnchorSection({
  edition,
  editions,
  onLight,
}: EditionPart & { readonly onLight: (anchorId: string | null) => void }) {
  const { call } = useCommands();
  const heading = useRef<HTMLHeadingElement>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const takeBack = async ({ id, sourceMs }: Anchor): Promise<void> => {
    const outcome = await call('edition.removeAnchor', { editionId: edition.id, anchorId: id });
    setRefusal(editions.settle(outcome, `Took back the cue at ${timeWords(sourceMs)}.`));
    if (!outcome.ok) return;
    onLight(null);
    heading.current?.focus();
  };
  return (
    <section aria-labelledby="edition-cues" className={css['section']}>
      <h4 ref={heading} id="edition-cues" tabIndex={-1} className={css['heading']}>
        Cues: times that go together
      </h4>
      <AnchorTable
        anchors={edition.anchors}
        onLight={onLight}
        onTakeBack={(anchor) => void takeBack(anchor)}
      />
      <p role="alert" className={css['refusal']}>
        {refusal}
      </p>
      <PairForm edition={edition} editions={editions} />
    </section>
  );
}
