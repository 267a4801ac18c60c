import { useCommands, useMirror } from '../../store/provider.tsx';
import { ChoiceCards } from '../../ui/ChoiceCards.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { BackupsEntry } from './BackupsEntry.tsx';
import { LeadInEntry } from './LeadInEntry.tsx';
import { NoteKeyChoice } from './NoteKeyChoice.tsx';
import { CueTimesEntry } from './CueTimesEntry.tsx';
import { PlayersEntry } from './PlayersEntry.tsx';
import { editionChoices } from '../../store/viewing-choices.ts';

const themes = [
  { value: 'dark', label: 'Dark' },
  { value: 'light', label: 'Light' },
  { value: 'dim', label: 'Dim' },
] as const;

/** Choices of this computer, and where this viewing is watched. Each holds at once. */
export function SettingsSheet() {
  const { call, closeSheet } = useCommands();
  const { theme, singleKeys } = useMirror((mirror) => mirror.settings);
  const edition = useMirror((mirror) => mirror.pass?.pass.edition ?? null);
  return (
    <Dialog title="Settings" width="wide" onClose={closeSheet}>
      {edition !== null && (
        <ChoiceCards
          legend="Where are you watching?"
          options={editionChoices}
          value={edition}
          onChange={(chosen) => void call('pass.setEdition', { edition: chosen })}
        />
      )}
      <div>
        <Segmented
          legend="Theme"
          options={themes}
          value={theme}
          onChange={(chosen) => void call('settings.set', { theme: chosen })}
        />
      </div>
      <p>Dim is for a dark room: about half the light of dark.</p>
      <Switch
        label="Single-letter keys, outside text fields"
        isOn={singleKeys}
        onChange={(isOn) => void call('settings.set', { singleKeys: isOn })}
      />
      <PlayersEntry />
      {edition !== null && <CueTimesEntry />}
      <LeadInEntry />
      <NoteKeyChoice />
      <BackupsEntry />
    </Dialog>
  );
}
