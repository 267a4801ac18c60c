import { useCommands, useMirror } from '../../store/provider.tsx';
import { ConfirmSheet } from './ConfirmSheet.tsx';

/** The one confirmation before *Always*: it shows how the film ends and what came after it. */
export function AlwaysSheet() {
  const hasPass = useMirror((mirror) => mirror.pass !== null);
  const { call, chooseStartPolicy } = useCommands();
  const onYes = (): void => {
    if (hasPass) void call('pass.setPolicy', { policy: 'always', endingsConfirmed: true });
    else chooseStartPolicy('always');
  };
  return (
    <ConfirmSheet title="Show everything now?" yes="Show everything" no="Keep it closed" onYes={onYes}>
      <p>
        This opens every fact of all cases at once, also how the film ends and what happened after it was
        first shown. It is meant for viewers who know these cases already.
      </p>
      <p>You can go back to “As I watch” at any time, but you cannot unread it.</p>
    </ConfirmSheet>
  );
}
