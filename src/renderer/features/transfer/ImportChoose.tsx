import { useId, useState, type FormEvent } from 'react';
import { ClipboardPaste, FileText, Folder } from 'lucide-react';
import { Button } from '../../ui/Button.tsx';
import css from './Import.module.css';
import { ImportFormat } from './ImportFormat.tsx';
import { ImportHeading } from './ImportHeading.tsx';
import type { ImportDesk } from './use-import.ts';
import { useFormats } from './use-formats.ts';

/** A place for words from anywhere: lines with times, or a whole file's text. */
function PasteBox({ onRead }: { readonly onRead: (text: string) => void }) {
  const id = useId();
  const [text, setText] = useState('');
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() !== '') onRead(text);
  };
  return (
    <form className={css['paste']} onSubmit={onSubmit}>
      <label htmlFor={id}>Lines with times, or the text of a file</label>
      <textarea
        ref={(area) => area?.focus()}
        id={id}
        rows={6}
        spellCheck={false}
        placeholder={'12:34 What was said there\n1:02:00 Another moment'}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit" aria-disabled={text.trim() === ''}>
        Look at it
      </Button>
    </form>
  );
}

/** Every format that can be read, folded, because few ask. */
function Readable() {
  const formats = useFormats();
  return (
    <details className={css['readable']}>
      <summary>What can be read</summary>
      <ul>
        {formats.map(({ id, label }) => (
          <li key={id}>{label}</li>
        ))}
      </ul>
    </details>
  );
}

/** What the first step needs. */
export interface ImportChooseProps {
  readonly desk: ImportDesk;
  /** What happened before, in words; null at the beginning. */
  readonly words: string | null;
  /** Whether something lies there that could be read as a format that the viewer names. */
  readonly canReadAs: boolean;
}

/** The first step: a file, a folder, or words. */
export function ImportChoose({ desk, words, canReadAs }: ImportChooseProps) {
  const [isPasting, setPasting] = useState(false);
  return (
    <div className={css['step']}>
      <ImportHeading>Where are the notes?</ImportHeading>
      <p>You see everything that is in it first. Nothing is taken in before you say so.</p>
      {words !== null && (
        <p role="alert" className={css['words']}>
          {words}
        </p>
      )}
      {canReadAs && <ImportFormat value={null} onChange={(format) => void desk.readAs(format ?? '')} />}
      <div className={css['ways']}>
        <Button icon={<FileText size={18} aria-hidden="true" />} onClick={() => void desk.ask(false)}>
          Choose a file
        </Button>
        <Button icon={<Folder size={18} aria-hidden="true" />} onClick={() => void desk.ask(true)}>
          Choose a folder
        </Button>
        <Button
          icon={<ClipboardPaste size={18} aria-hidden="true" />}
          aria-expanded={isPasting}
          onClick={() => setPasting(!isPasting)}
        >
          Paste text
        </Button>
      </div>
      {isPasting && <PasteBox onRead={(text) => void desk.paste(text)} />}
      <p className={css['hint']}>
        Or drop a file anywhere on the window, or press Ctrl V outside a text field.
      </p>
      <Readable />
    </div>
  );
}
