import type { Completion } from '../../../shared/domain/notebook/completions.ts';
import { useMirror } from '../../store/provider.tsx';
import { caseById } from '../../store/select-open-case.ts';
import { CaseShape } from '../../ui/CaseShape.tsx';
import { classNames } from '../../ui/class-names.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import css from './ComposerBox.module.css';
import type { Completions } from './use-completions.ts';

/** Where the list stands: above the words, or as one row over a part of a low window. */
export type ListPlace = 'above' | 'row';

const spoken = (labels: readonly string[]): string => {
  if (labels.length === 0) return '';
  return labels.length === 1
    ? `${labels[0]}, arrow down to choose`
    : `${labels.length} to choose from, with the arrows`;
};

/** A person by the whole name, or by the surname where the window is narrow. */
const Person = ({ option }: { readonly option: Completion }) => (
  <>
    <span className={classNames(css['label'], css['full'])}>{option.label}</span>
    <span className={classNames(css['label'], css['short'])}>{option.insert.slice(1)}</span>
  </>
);

/** What the tag or the name at the caret can become. The focus stays in the words; arrows and the pointer choose. */
export function ComposerList({ list, place }: { readonly list: Completions; readonly place: ListPlace }) {
  const cases = useMirror((mirror) => mirror.cases);
  const { options, chosen } = list;
  return (
    <>
      <VisuallyHidden>
        <span role="status">{spoken(options.map(({ label }) => label))}</span>
      </VisuallyHidden>
      {options.length > 0 && (
        <div
          id={list.listId}
          role="listbox"
          aria-label="Complete"
          className={classNames(css['list'], css[place])}
        >
          {options.map((option, index) => (
            <div
              key={option.key}
              id={list.optionId(index)}
              role="option"
              tabIndex={-1}
              aria-selected={index === chosen}
              className={css['option']}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => list.accept(option)}
              onKeyDown={(event) => event.key === 'Enter' && list.accept(option)}
            >
              {option.caseId !== null && (
                <CaseShape listing={caseById(cases, option.caseId)?.listing ?? null} />
              )}
              {option.caseId === null ? (
                <span className={css['label']}>{option.label}</span>
              ) : (
                <Person option={option} />
              )}
            </div>
          ))}
        </div>
      )}
    </>
  );
}
