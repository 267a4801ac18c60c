import { useId } from 'react';
import { classNames } from '../../ui/class-names.ts';
import { Button } from '../../ui/Button.tsx';
import css from './ExportPreview.module.css';
import type { ExportPartProps } from './export-part.ts';
import {
  countSentences,
  isLaidOut,
  isTable,
  previewCaption,
  privacySentence,
  tooLongSentence,
  wordsSentence,
} from './export-words.ts';

const lookOf = (format: ExportPartProps['choices']['format']) =>
  isLaidOut(format) ? css['read'] : isTable(format) && css['table'];

const NOTHING = 'Nothing yet. Write a note, or choose other notes.';

/** What comes of the choices: plain sentences, and the beginning of the file itself. */
export function ExportPreview({ choices, choose, preview }: ExportPartProps) {
  const id = useId();
  if (preview === null) return <div className={css['preview']} aria-busy="true" />;
  const { tooLong, text, name } = preview;
  return (
    <section className={css['preview']} aria-label="What you get">
      <p role="status" className={css['counts']}>
        {countSentences(preview).join(' ')}
      </p>
      <p>{wordsSentence(choices, preview)}</p>
      {tooLong > 0 && (
        <p className={css['warning']}>
          {tooLongSentence(tooLong)}{' '}
          <Button variant="quiet" onClick={() => choose({ format: 'json' })}>
            Take the bundle instead
          </Button>
        </p>
      )}
      <figure className={css['paper']}>
        <figcaption id={id} className={css['caption']}>
          <span className={css['fileName']}>{name}</span>
          <span>{previewCaption(preview, choices.format)}</span>
        </figcaption>
        <textarea
          readOnly
          dir="auto"
          aria-labelledby={id}
          className={classNames(css['text'], lookOf(choices.format))}
          value={preview.written === 0 ? NOTHING : text}
        />
      </figure>
      <p className={css['privacy']}>{privacySentence(choices.format)}</p>
    </section>
  );
}
