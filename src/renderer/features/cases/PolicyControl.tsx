import type { Policy } from '../../../shared/domain/notebook/records.ts';
import { useCommands } from '../../store/provider.tsx';
import { Segmented } from '../../ui/Segmented.tsx';

const options = [
  { value: 'as_i_watch', label: 'As I watch' },
  { value: 'always', label: 'Always' },
  { value: 'after_the_film', label: 'After the film' },
] as const;

/** When facts appear. *Always* shows endings too, so it asks first and stands only once that was answered. */
export function PolicyControl({ policy }: { readonly policy: Policy }) {
  const commands = useCommands();
  return (
    <Segmented<Policy>
      legend="Show facts"
      options={options}
      value={policy}
      onChange={(next) =>
        next === 'always'
          ? commands.openSheet('always')
          : void commands.call('pass.setPolicy', { policy: next, endingsConfirmed: false })
      }
    />
  );
}
