import { PenLine } from 'lucide-react';
import type { RefObject } from 'react';
import type { Note } from '../../../shared/domain/notebook/records.ts';
import { useMirror } from '../../store/provider.tsx';
import { caseById } from '../../store/select-open-case.ts';
import type { InboxView } from '../../store/types.ts';
import { useMarkWords } from '../../store/use-mark-words.ts';
import { CaseShape } from '../../ui/CaseShape.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import css from './InboxPage.module.css';
import { madeWords, timeOf } from './inbox-words.ts';
import type { Inbox } from './use-inbox.ts';

/** All marks that wait; one tab stop, the shown one is marked. */
export function MarkList({
  inbox,
  list,
}: {
  readonly inbox: Inbox;
  readonly list: RefObject<HTMLDivElement | null>;
}) {
  const passId = useMirror((mirror) => mirror.pass?.pass.id ?? null);
  const isMany = inbox.groups.length > 1;
  return (
    <div ref={list} className={css['list']}>
      {inbox.groups.map((group) => (
        <section
          key={group.passId}
          aria-label={group.passId === passId ? 'This viewing' : 'An earlier viewing'}
        >
          {isMany && <h3 className={css['viewing']}>{headingOf(group, passId)}</h3>}
          <ol>
            {group.marks.map((mark) => (
              <li key={mark.id}>
                <Row mark={mark} inbox={inbox} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

const headingOf = ({ passId, marks }: InboxView['groups'][number], current: string | null): string => {
  if (passId === current) return 'This viewing';
  const [first] = marks;
  return first === undefined ? 'Earlier' : `Earlier, ${madeWords(first.createdAt).split(',')[0] ?? ''}`;
};

/** Whose mark it is, by shape and surname. */
function Whose({ mark }: { readonly mark: Note }) {
  const cases = useMirror((mirror) => mirror.cases);
  const own = mark.caseIds.flatMap((id) => caseById(cases, id) ?? []);
  if (own.length === 0) {
    return (
      <span className={css['rowCase']}>
        <CaseShape listing={null} size={9} /> Between cases
      </span>
    );
  }
  return (
    <span className={css['rowCase']}>
      {own.map(({ id, listing }) => (
        <CaseShape key={id} listing={listing} size={9} />
      ))}
      {own.map(({ surname }) => surname).join(', ')}
    </span>
  );
}

function Row({ mark, inbox }: { readonly mark: Note; readonly inbox: Inbox }) {
  const isShown = inbox.mark?.id === mark.id;
  const isBegun = useMarkWords(mark.id) !== null;
  return (
    <button
      type="button"
      className={css['row']}
      tabIndex={isShown ? 0 : -1}
      aria-current={isShown ? 'true' : undefined}
      onClick={() => inbox.choose(mark.id)}
    >
      <span className={css['rowTime']}>
        {mark.filmMs === null ? madeWords(mark.raw.wallIso) : timeOf(mark)}
        {isBegun && (
          <span className={css['begun']}>
            <PenLine size={14} aria-hidden="true" />
            <VisuallyHidden>, words not saved yet</VisuallyHidden>
          </span>
        )}
        <VisuallyHidden>, </VisuallyHidden>
      </span>
      <Whose mark={mark} />
    </button>
  );
}
