import { useCommands } from '../../store/provider.tsx';
import { Button } from '../../ui/Button.tsx';
import css from './sheets.module.css';

/** Cue times and times of notes, in the settings: the ways to the sheets where they are kept and put right. */
export function CueTimesEntry() {
  const { openSheet } = useCommands();
  return (
    <section aria-labelledby="cue-times-heading">
      <h3 id="cue-times-heading" className={css['heading']}>
        Cues, and times of notes
      </h3>
      <div className={css['row']}>
        <Button onClick={() => openSheet('cue-file')}>Save or open cue times</Button>
        <Button onClick={() => openSheet('retime')}>Move times of notes</Button>
      </div>
    </section>
  );
}
