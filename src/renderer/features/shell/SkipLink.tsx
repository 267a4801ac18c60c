import css from './Shell.module.css';

/** The first stop of Tab: past the head of the window, to the case file. */
export function SkipLink() {
  return (
    <button
      type="button"
      className={css['skip']}
      onClick={() => document.querySelector<HTMLElement>('[data-region="file"]')?.focus()}
    >
      Skip to the case file
    </button>
  );
}
