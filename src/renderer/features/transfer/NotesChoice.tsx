import { useId } from 'react';
import { useMirror } from '../../store/provider.tsx';
import type { ExportGroundView } from '../../store/types.ts';
import { Button } from '../../ui/Button.tsx';
import { CaseShape } from '../../ui/CaseShape.tsx';
import { Fold } from './Fold.tsx';
import { ToggleRow } from './ToggleRow.tsx';
import css from './Export.module.css';
import type { ExportPartProps } from './export-part.ts';
import { byHandWords, notesSummary } from './export-words.ts';

type Kind = ExportGroundView['kinds'][number]['kind'];

const kindWords: Readonly<Record<Kind, string>> = {
  note: 'Notes',
  mark: 'Marks',
  question: 'Questions',
  quote: 'Quotes',
};

const passWords: Readonly<Record<ExportGroundView['passes'][number]['kind'], string>> = {
  first: 'First viewing',
  rewatch: 'Watched again',
  class: 'In class',
};

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

/** More would be a cloud; the others are found by the search above. */
const MOST_TAGS = 12;

type Part = ExportPartProps & { readonly ground: ExportGroundView };

/** Which viewing; drawn only when there are several with notes. */
function ViewingChoice({ choices, choose, ground }: Part) {
  const id = useId();
  if (ground.passes.length < 2) return null;
  const chosen = choices.select.passIds?.[0] ?? '';
  const select = (passId: string): void =>
    choose({ select: { ...choices.select, passIds: passId === '' ? [] : [passId] } });
  return (
    <div className={css['row']}>
      <label htmlFor={id} className={css['label']}>
        Viewing
      </label>
      <select
        id={id}
        className={css['select']}
        value={chosen}
        onChange={(event) => select(event.target.value)}
      >
        <option value="">All viewings</option>
        {ground.passes.map(({ id: passId, kind, createdAt, notes }) => (
          <option key={passId} value={passId}>
            {passWords[kind]}, {day.format(new Date(createdAt))} ({notes})
          </option>
        ))}
      </select>
    </div>
  );
}

function Search({ choices, choose, preview }: ExportPartProps) {
  const id = useId();
  const { query = '' } = choices.select;
  return (
    <div className={css['row']}>
      <label htmlFor={id} className={css['label']}>
        Found by
      </label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        spellCheck={false}
        maxLength={500}
        placeholder="words, tag:law, before:1:00:00"
        aria-describedby={`${id}-said`}
        className={css['input']}
        value={query}
        onChange={(event) => choose({ select: { ...choices.select, query: event.target.value } })}
      />
      <p id={`${id}-said`} role="status" className={css['explained']}>
        {query.trim() === '' ? '' : (preview?.explained ?? '')}
      </p>
    </div>
  );
}

/** The notes that were chosen elsewhere, one by one or as the inbox; drawn only where some were. */
function ByHand({ choices, choose }: ExportPartProps) {
  const { ids, isWaiting, except: _except, ...rest } = choices.select;
  const said = byHandWords(choices.select);
  if (said === null) return null;
  return (
    <p className={css['byHand']}>
      {said}{' '}
      <Button variant="quiet" onClick={() => choose({ select: rest })}>
        {ids === undefined && isWaiting === undefined ? 'Put them back' : 'Take the others too'}
      </Button>
    </p>
  );
}

function CaseToggles({ choices, choose, ground }: Part) {
  const cases = useMirror((mirror) => mirror.cases);
  const countOf = (id: string | null): number => ground.cases.find((one) => one.id === id)?.notes ?? 0;
  const toggles = [
    ...cases.map(({ id, surname, listing }) => ({
      key: id,
      value: id,
      label: surname,
      count: countOf(id),
      mark: <CaseShape listing={listing} />,
    })),
    { key: 'none', value: null, label: 'No case', count: countOf(null), mark: <CaseShape listing={null} /> },
  ].filter(({ count }) => count > 0);
  return (
    <ToggleRow<string | null>
      label="Cases"
      toggles={toggles}
      chosen={choices.select.caseIds ?? []}
      onChange={(caseIds) => choose({ select: { ...choices.select, caseIds } })}
    />
  );
}

/** Which notes leave: found by a search, of some cases, of some kinds, with some tags, of one viewing. All by default. */
export function NotesChoice({ isOpen, ...props }: ExportPartProps & { readonly isOpen: boolean }) {
  const { choices, choose, ground, preview } = props;
  const { select } = choices;
  return (
    <Fold name="Which notes" summary={notesSummary(preview, ground)} isOpen={isOpen}>
      {ground !== null && (
        <>
          <ByHand {...props} />
          <Search {...props} />
          <CaseToggles {...props} ground={ground} />
          <ToggleRow
            label="Kinds"
            toggles={ground.kinds.map(({ kind, notes }) => ({
              ...{ key: kind, value: kind, label: kindWords[kind], count: notes },
            }))}
            chosen={select.kinds ?? []}
            onChange={(kinds) => choose({ select: { ...select, kinds } })}
          />
          <ToggleRow
            label="Tags"
            toggles={ground.tags.slice(0, MOST_TAGS).map(({ tag, notes }) => ({
              ...{ key: tag, value: tag, label: tag, count: notes },
            }))}
            chosen={select.tags ?? []}
            onChange={(tags) => choose({ select: { ...select, tags } })}
          />
          <ViewingChoice {...props} ground={ground} />
        </>
      )}
    </Fold>
  );
}
