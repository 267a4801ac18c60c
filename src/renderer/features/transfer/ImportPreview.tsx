import { Button } from '../../ui/Button.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { ImportColumns } from './ImportColumns.tsx';
import { ImportFormat } from './ImportFormat.tsx';
import { ImportHeading } from './ImportHeading.tsx';
import { ImportTranscript } from './ImportTranscript.tsx';
import { ChangedLines, Group, Lines, Places } from './ImportLists.tsx';
import type { ImportState, Previewed } from './import-state.ts';
import { counted, heldBack, nameOf, taken } from './import-words.ts';
import type { ImportDesk } from './use-import.ts';
import css from './Import.module.css';

const changedChoices = [
  { value: 'keep-mine', label: 'Keep mine' },
  { value: 'take-theirs', label: 'Take the file’s' },
  { value: 'both', label: 'Keep both' },
] as const;

interface PreviewProps {
  readonly desk: ImportDesk;
  readonly state: Extract<ImportState, { readonly step: 'preview' }>;
}

/** The figures: what is in it, before anything is decided. */
function Counts({ counts }: Pick<Previewed['preview'], 'counts'>) {
  const figures = [
    [counts.new, 'new'],
    [counts.same, 'already here'],
    [counts.changed, 'different here'],
    [counts.refused, 'cannot be taken in'],
  ] as const;
  return (
    <dl className={css['counts']}>
      {figures.map(([count, what]) => (
        <div key={what} className={css['count']} data-none={count === 0 || undefined}>
          <dt>{what}</dt>
          <dd>{count.toLocaleString('en')}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The file names another film: its notes come in only when the viewer says that they belong here. */
function OtherFilm({ desk, state }: PreviewProps) {
  const { otherTitleId } = state.shown.preview;
  if (otherTitleId === null) return null;
  const isTaken = state.how.otherFilm === 'take';
  return (
    <div className={css['question']}>
      <p>
        The file says that its notes are of another film: <span className={css['code']}>{otherTitleId}</span>.
      </p>
      <Button
        aria-pressed={isTaken}
        onClick={() => void desk.again({ otherFilm: isTaken ? 'refuse' : 'take' })}
      >
        {isTaken ? 'Leave notes of another film out again' : 'They are of this film all the same'}
      </Button>
    </div>
  );
}

function Held({ state }: Pick<PreviewProps, 'state'>) {
  const held = heldBack(state.shown.preview, taken(state.shown.preview, state.changed));
  return (
    <>
      {state.words !== null && (
        <p role="alert" className={css['words']}>
          {state.words}
        </p>
      )}
      {held !== null && <p className={css['hint']}>{held}</p>}
    </>
  );
}

/** Notes that stand here already and differ: one choice for all of them, with both versions in view. */
function Changed({ desk, state }: PreviewProps) {
  const { counts, first } = state.shown.preview;
  if (counts.changed === 0) return null;
  return (
    <Group title="Different here and in the file" count={counts.changed} isOpen>
      <div>
        <Segmented
          legend="Of these"
          options={changedChoices}
          value={state.changed}
          onChange={desk.chooseChanged}
        />
      </div>
      <ChangedLines lines={first.changed} all={counts.changed} />
    </Group>
  );
}

/** The second step: everything that would happen, and nothing has. */
export function ImportPreview({ desk, state }: PreviewProps) {
  const { preview, name, path, table } = state.shown;
  const { counts, first } = preview;
  return (
    <div className={css['step']}>
      <div className={css['file']}>
        <ImportHeading>{nameOf(name)}</ImportHeading>
        <ImportFormat
          value={preview.format}
          onChange={(format) => void desk.again({ format, columns: null })}
        />
      </div>
      <ImportTranscript format={preview.format} path={path} />
      <OtherFilm desk={desk} state={state} />
      {table !== null && (
        <ImportColumns table={table} onChange={(columns) => void desk.again({ format: 'table', columns })} />
      )}
      <Counts counts={counts} />
      <Held state={state} />
      <Changed desk={desk} state={state} />
      <Group title="New" count={counts.new} isOpen>
        <Lines lines={first.new} all={counts.new} />
      </Group>
      <Group title="Cannot be taken in" count={counts.refused} isOpen>
        <Places places={preview.refused} all={counts.refused} />
      </Group>
      <Group title="Worth knowing" count={counts.warnings} isOpen={counts.warnings <= 3}>
        <Places places={preview.warnings} all={counts.warnings} />
      </Group>
      <Group title="Already here, the same" count={counts.same} isOpen={false}>
        <Lines lines={first.same} all={counts.same} />
      </Group>
      <VisuallyHidden>
        <span role="status">
          {counted(counts.new, 'new note')}, {counted(counts.refused, 'entry', 'entries')} that cannot be
          taken in
        </span>
      </VisuallyHidden>
    </div>
  );
}
