import css from './TimeGlyph.module.css';

/** How sure a time is; never how sure a claim is. */
export type TimeConfidence = 'estimated' | 'set_by_you' | 'verified';

/** The words that go with each glyph; the glyph alone says nothing to assistive technology. */
export const timeWords: Readonly<Record<TimeConfidence, string>> = {
  estimated: 'Time estimated',
  set_by_you: 'Time set by you',
  verified: 'Time verified',
};

/** A dashed, a half and a full circle. Put the words beside it. */
export function TimeGlyph({ confidence }: { readonly confidence: TimeConfidence }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 12 12" className={css['glyph']}>
      {confidence === 'verified' && <circle className={css['full']} cx="6" cy="6" r="5" />}
      {confidence === 'set_by_you' && <path className={css['full']} d="M6 1a5 5 0 0 0 0 10z" />}
      {confidence !== 'verified' && <circle className={css[confidence]} cx="6" cy="6" r="4.75" />}
    </svg>
  );
}
