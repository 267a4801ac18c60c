import { useEffect, useRef } from 'react';
import type { SearchHit } from '../../../shared/domain/search/search-answer.ts';
import { useMirror } from '../../store/provider.tsx';
import { CaseShape } from '../../ui/CaseShape.tsx';
import { caseAttribute } from '../../ui/case-attribute.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import type { PaletteItem } from './palette-groups.ts';
import css from './Palette.module.css';

/** What a line needs to be drawn; the pointer chooses like the arrows do. */
export interface PaletteOptionProps {
  readonly item: PaletteItem;
  readonly isActive: boolean;
  readonly onPoint: () => void;
  readonly onChoose: (atMs: number) => void;
}

/** One line: what was found, with what matched marked, or a command with its key. */
export function PaletteOption({ item, isActive, onPoint, onChoose }: PaletteOptionProps) {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) line.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  return (
    // The keys belong to the text field, which says by aria-activedescendant which line they mean.
    <div
      ref={line}
      id={item.id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      className={css['option']}
      onPointerMove={onPoint}
      onPointerDown={(event) => event.preventDefault()}
      onClick={(event) => onChoose(event.timeStamp)}
      onKeyDown={(event) => event.key === 'Enter' && onChoose(event.timeStamp)}
    >
      {item.what === 'hit' ? <Hit hit={item.hit} /> : <Command {...item} />}
    </div>
  );
}

function Hit({ hit }: { readonly hit: SearchHit }) {
  const listing = useMirror((mirror) => mirror.cases.find((one) => one.id === hit.caseId)?.listing ?? null);
  const isOfOne = listing !== null && hit.kind !== 'term';
  return (
    <>
      <span className={css['title']} data-case={isOfOne ? caseAttribute(listing) : undefined}>
        {isOfOne && <CaseShape listing={listing} />}
        {hit.title}
      </span>
      <span className={css['snippet']}>
        {hit.snippet.map(({ text, isHit }, at) => (isHit ? <mark key={at}>{text}</mark> : text))}
      </span>
    </>
  );
}

function Command({ command }: Extract<PaletteItem, { what: 'command' }>) {
  return (
    <>
      <span className={css['command']}>{command.name}</span>
      {command.shortcut !== null && (
        <span className={css['keys']}>
          <Kbd>{command.shortcut.replaceAll('+', ' ')}</Kbd>
        </span>
      )}
    </>
  );
}
