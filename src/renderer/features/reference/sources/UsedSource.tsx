import { useState } from 'react';
import type { UsedSourceView } from '../../../../shared/domain/reference/views.ts';
import { Button } from '../../../ui/Button.tsx';
import { plainDate } from '../../../../shared/domain/time/date-words.ts';
import css from '../parts/entry.module.css';
import own from './UsedSource.module.css';

const kinds: Readonly<Record<UsedSourceView['supports'][number]['what'], string>> = {
  fact: 'Fact',
  claim: 'The film',
  beat: 'In the film',
  person: 'Person',
  term: 'Law',
  event: 'Chronology',
  help: 'Support',
  status: 'Latest known',
};

const dateOf = ({ published }: UsedSourceView): string =>
  published === null ? 'No date' : plainDate(published);

/** One source: title, publisher, day, what it was used for, and on demand everything open that rests on it. */
export function UsedSource({
  source,
  tabIndex,
}: {
  readonly source: UsedSourceView;
  readonly tabIndex: 0 | -1;
}) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <p className={css['margin']} aria-hidden="true">
        {source.published?.slice(0, 4)}
      </p>
      <h4 className={source.title === null ? own['closed'] : own['title']}>
        {source.title ?? 'Title closed until after the film'}
      </h4>
      <p className={css['small']}>
        {source.publisher}. {dateOf(source)}.
      </p>
      {source.url !== null && <p className={own['address']}>{source.url}</p>}
      {source.usedFor !== null && <p>Used for: {source.usedFor}.</p>}
      {source.note !== null && <p className={css['small']}>{source.note}</p>}
      <div className={css['meta']}>
        <Button variant="quiet" tabIndex={tabIndex} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          What rests on it
        </Button>
      </div>
      {isOpen && <Supports supports={source.supports} />}
    </>
  );
}

function Supports({ supports }: Pick<UsedSourceView, 'supports'>) {
  return (
    <ul className={own['supports']} aria-label="What rests on it">
      {supports.map((one) => (
        <li key={`${one.what}-${one.id}`}>
          <span className={own['kind']}>
            {kinds[one.what]}
            {one.story !== null && `, ${one.story.name}`}
          </span>
          <span>{one.label}</span>
        </li>
      ))}
    </ul>
  );
}
