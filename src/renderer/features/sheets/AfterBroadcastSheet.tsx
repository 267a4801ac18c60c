import { useCommands } from '../../store/provider.tsx';
import { ConfirmSheet } from './ConfirmSheet.tsx';

/** The second yes, after the film: what happened after it was first shown. */
export function AfterBroadcastSheet() {
  const { call } = useCommands();
  return (
    <ConfirmSheet
      title="Show what happened after the film?"
      yes="Show what came later"
      no="Keep it closed"
      onYes={() => void call('pass.setAfterBroadcast', { open: true })}
    >
      <p>
        The case files then also say what happened after the film was first shown, as far as it is known, with
        the date of each report.
      </p>
      <p>Some of it is hard to read. Sensitive details stay folded until you open them.</p>
    </ConfirmSheet>
  );
}
