import type { CaseView } from '../../../shared/domain/dossier/views.ts';
import { useCommands, useView } from '../../store/provider.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { orderOf, type FactOrder } from './subjects.ts';

const options = [
  { value: 'film', label: 'In film order' },
  { value: 'subject', label: 'By subject' },
] as const;

/** How the facts are put in order; it changes nothing of what is open. */
export function OrderControl({ view }: { readonly view: CaseView }) {
  const commands = useCommands();
  const chosen = useView((state) => state.factOrder);
  if (view.facts.length < 2) return null;
  return (
    <Segmented<FactOrder>
      legend="Order of the facts"
      isLegendHidden
      options={options}
      value={orderOf(chosen, view.facts)}
      onChange={(order) => commands.orderFacts(order)}
    />
  );
}
