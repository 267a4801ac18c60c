import { Captions } from 'lucide-react';
import { useCommands } from '../../store/provider.tsx';
import { useChooseSubtitles } from '../../store/use-transcript.ts';
import { Button } from '../../ui/Button.tsx';
import css from './ChooseSubtitles.module.css';

/** Before there is a transcript: what it is for, and the way to one. */
export function ChooseSubtitles({
  kept,
  onChange,
}: {
  readonly kept: readonly { readonly sha256: string; readonly name: string }[];
  readonly onChange: () => void;
}) {
  const choose = useChooseSubtitles();
  return (
    <div className={css['choose']}>
      <p className={css['lead']}>Read along with a subtitle file of your own.</p>
      <p>
        Lines appear here as the film passes them, never before. You can look for words in them, go to a line,
        and quote lines into a note with their time. Docket reads SubRip, WebVTT, ASS and TTML; the file stays
        on this computer, and Docket keeps its text only.
      </p>
      <div>
        <Button
          variant="primary"
          icon={<Captions size={16} aria-hidden="true" />}
          onClick={() => void choose({ what: 'ask' })}
        >
          Choose a subtitle file
        </Button>
      </div>
      {kept.length > 0 && <Kept kept={kept} onChange={onChange} />}
    </div>
  );
}

function Kept({ kept, onChange }: Parameters<typeof ChooseSubtitles>[0]) {
  const commands = useCommands();
  const use = async (sha256: string): Promise<void> => {
    const used = await commands.call('transcript.use', { sha256 });
    if (used.ok) onChange();
  };
  const erase = async (sha256: string, name: string): Promise<void> => {
    const erased = await commands.call('transcript.erase', { sha256 });
    if (!erased.ok) return;
    commands.say(`Docket’s copy of ${name} is deleted`);
    onChange();
  };
  return (
    <section aria-labelledby="kept-transcripts" className={css['kept']}>
      <h3 id="kept-transcripts">Used before</h3>
      <ul>
        {kept.map(({ sha256, name }) => (
          <li key={sha256}>
            <span className={css['keptName']}>{name}</span>
            <Button onClick={() => void use(sha256)} aria-label={`Use ${name} again`}>
              Use again
            </Button>
            <Button onClick={() => void erase(sha256, name)} aria-label={`Delete Docket’s copy of ${name}`}>
              Delete Docket’s copy
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
