import { useCommands, useMirror } from '../../store/provider.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import css from './sheets.module.css';

/** What the film deals with, and where to turn. Numbers are text: the app opens and calls nothing. */
export function SupportSheet() {
  const { closeSheet } = useCommands();
  const title = useMirror((mirror) => mirror.title);
  return (
    <Dialog title="Content notes and support lines" width="wide" onClose={closeSheet}>
      <section>
        <h3 className={css['heading']}>What the film deals with</h3>
        <ul className={css['list']}>
          {title.contentNotes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      </section>
      <section>
        <h3 className={css['heading']}>Support lines</h3>
        <p className={css['caution']}>
          These were taken from pages of different ages and may have changed. Check each one before use.
        </p>
        <ul className={css['lines']}>
          {title.supportLines.map((line) => (
            <li key={line.name} className={css['line']}>
              <h4>{line.name}</h4>
              <p className={css['contact']}>{line.contact}</p>
              <p className={css['what']}>
                {line.what} {line.territory}.
              </p>
            </li>
          ))}
        </ul>
      </section>
    </Dialog>
  );
}
