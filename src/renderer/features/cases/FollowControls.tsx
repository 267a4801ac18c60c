import { Undo2 } from 'lucide-react';
import type { CaseView } from '../../../shared/domain/dossier/views.ts';
import type { PassView } from '../../store/types.ts';
import { useCommands, useMirror, useView } from '../../store/provider.tsx';
import { caseById } from '../../store/select-open-case.ts';
import { Button } from '../../ui/Button.tsx';
import { Switch } from '../../ui/Switch.tsx';
import css from './CaseHeader.module.css';
import { OrderControl } from './OrderControl.tsx';

/** How the facts are put in order, whether the case file changes with the film, and the way back once it does not. */
export function FollowControls({
  view,
  pass,
  onKeepHere,
}: {
  readonly view: CaseView;
  readonly pass: PassView;
  readonly onKeepHere: () => void;
}) {
  const commands = useCommands();
  const following = useView((state) => state.following);
  const onScreen = useMirror((mirror) => caseById(mirror.cases, pass.onScreen));
  if (pass.finished) {
    return (
      <div className={css['follow']}>
        <OrderControl view={view} />
      </div>
    );
  }
  const isElsewhere = !following && onScreen !== null && onScreen.id !== view.id;
  return (
    <div className={css['follow']}>
      {isElsewhere && (
        <Button
          variant="quiet"
          icon={<Undo2 size={14} aria-hidden="true" />}
          onClick={() => commands.follow(onScreen.id)}
        >
          Back to {onScreen.surname}, on screen now
        </Button>
      )}
      <OrderControl view={view} />
      <Switch
        label="Following the film"
        isOn={following}
        onChange={(isOn) => (isOn ? commands.follow(pass.onScreen) : onKeepHere())}
        shortcut="F"
      />
    </div>
  );
}
