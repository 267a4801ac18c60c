import type { HelpView } from '../../../../shared/domain/reference/views.ts';
import { useReference } from '../../../store/use-reference.ts';
import { usePage } from '../../../store/use-page.ts';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import { useRoving } from '../../../store/use-roving.ts';
import { Answer } from '../parts/Answer.tsx';
import css from '../parts/entry.module.css';
import { StoryLinks } from '../parts/StoryLinks.tsx';
import { Support } from '../parts/Support.tsx';
import { usePageTarget } from '../parts/use-page-target.ts';
import own from './HelpPage.module.css';

type Entry = HelpView['entries'][number];

const isHelpline = (entry: Entry): boolean => entry.kind === 'helpline';

/** Where to turn: helplines first, then those who work on such cases. The app calls and opens nothing. */
export function HelpPage() {
  const page = usePage();
  const asked = useReference('reference.help');
  return (
    <PageFrame page={page} title="Support lines">
      <Answer asked={asked}>
        {(view) => (
          <div className={css['paper']}>
            <p className={own['caution']}>{view.howToRead}</p>
            <Entries heading="Helplines" entries={view.entries.filter(isHelpline)} view={view} />
            <Entries
              heading="Organisations and offices"
              entries={view.entries.filter((entry) => !isHelpline(entry))}
              view={view}
            />
          </div>
        )}
      </Answer>
    </PageFrame>
  );
}

function Entries({
  heading,
  entries,
  view,
}: {
  readonly heading: string;
  readonly entries: readonly Entry[];
  readonly view: HelpView;
}) {
  const ids = entries.map((entry) => entry.id);
  const { ref: list, tabIndexOf } = useRoving<HTMLUListElement>(ids, ids[0]);
  const target = usePageTarget();
  if (entries.length === 0) return null;
  return (
    <>
      <h3 className={css['group']}>{heading}</h3>
      <ul ref={list} className={css['list']} aria-label={heading}>
        {entries.map((entry) => (
          <li
            key={entry.id}
            className={css['entry']}
            data-row={entry.id}
            data-target={entry.id === target || undefined}
          >
            <HelpEntry entry={entry} view={view} tabIndex={tabIndexOf(entry.id)} />
          </li>
        ))}
      </ul>
    </>
  );
}

const contacts = ({ phone, textNumber, website }: Entry): readonly string[] =>
  [phone, textNumber === null ? null : `Text to ${textNumber}`, website].filter((one) => one !== null);

function HelpEntry({
  entry,
  view,
  tabIndex,
}: {
  readonly entry: Entry;
  readonly view: HelpView;
  readonly tabIndex: 0 | -1;
}) {
  const ways = contacts(entry);
  return (
    <>
      <h4 className={css['name']}>{entry.name}</h4>
      {ways.length > 0 && (
        <p className={own['contacts']}>
          {ways.map((one) => (
            <span key={one}>{one}</span>
          ))}
          {entry.toCheck && <span className={own['check']}>Check before use</span>}
        </p>
      )}
      <p>{entry.what}</p>
      <div className={css['meta']}>
        <span>
          {entry.kind.charAt(0).toUpperCase()}
          {entry.kind.slice(1)}, {entry.territory}
        </span>
        <StoryLinks stories={entry.stories} tabIndex={tabIndex} />
        <Support {...entry} from={view.sources} tabIndex={tabIndex} />
      </div>
    </>
  );
}
