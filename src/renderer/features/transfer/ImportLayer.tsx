import { useView } from '../../store/provider.tsx';
import { ImportDoors } from './ImportDoors.tsx';
import { ImportScreen } from './ImportScreen.tsx';

/** Everything that brings notes in: the screen when it is open, and what may open it at any time. */
export function ImportLayer() {
  const isOpen = useView((view) => view.sheet === 'import');
  const { from, turn } = useView((view) => view.importing);
  return (
    <>
      <ImportDoors />
      {isOpen && <ImportScreen key={turn} from={from} />}
    </>
  );
}
